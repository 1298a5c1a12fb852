import { maintenanceContract } from '../../../shared/contract/maintenance';
import { serve } from '../serve';
import { maintenanceReport } from './report';

const os = serve(maintenanceContract);

export const maintenanceRouter = {
  report: os.report.handler(({ context }) => maintenanceReport(context.state)),
};
