import { os } from '../procedures';
import { maintenanceReport } from './report';

export const maintenanceRouter = {
  report: os.maintenance.report.handler(({ context }) => maintenanceReport(context.state)),
};
