import type { MaintenanceReport } from './report';

/** A fault in what ships with the app: its code and its facts. */
export interface InstallationFault {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}

/**
 * The report as text for whoever helps from afar: one fact a line, the same words in every language,
 * and nothing of a person, a case or an account.
 */
export function diagnosticsText(
  report: MaintenanceReport,
  fault: InstallationFault | null,
): string {
  const { files, backups } = report;
  return [
    `at: ${report.at}`,
    `suaka: ${report.suaka}`,
    `electron: ${report.electron ?? '-'}`,
    `chromium: ${report.chromium ?? '-'}`,
    `node: ${report.node}`,
    `system: ${report.system}`,
    `memory: ${report.memoryBytes}`,
    `folder: ${report.folder}`,
    `disk free: ${report.freeBytes ?? '-'}`,
    `lock: ${report.lock}`,
    ...files.map(
      ({ name, bytes, modifiedAt, finding }) =>
        `vault file: ${name} ${bytes} ${modifiedAt} ${finding ?? '-'}`,
    ),
    `other files: ${report.otherFiles}`,
    `resources: ${fault === null ? 'ok' : faultText(fault)}`,
    `backups: ${backups.length}`,
    ...backups.map(
      ({ name, bytes, modifiedAt }) => `backup: ${name ?? '-'} ${bytes} ${modifiedAt}`,
    ),
    'updates: no source configured',
    '',
  ].join('\n');
}

function faultText({ code, details }: InstallationFault): string {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${String(value)}`);
  return [code, ...facts].join(' ');
}
