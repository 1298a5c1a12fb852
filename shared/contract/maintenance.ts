import { maintenanceReportSchema } from '../domain/maintenance/report';
import { procedure } from './procedure';

/** What IT staff (petugas TI) may ask. They hold no key, so that it works without unlocking. */
export const maintenanceContract = {
  report: procedure('maintenance.report', { audit: null }).output(maintenanceReportSchema),
};
