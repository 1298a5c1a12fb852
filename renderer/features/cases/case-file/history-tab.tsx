import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../../shared/contract/cases';
import { useBilingual, useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import classes from './case-file.module.css';
import { type CaseView, stepOf } from '../../../case-parts/case-view';
import { groupByDay, HISTORY_KINDS } from './history-days';
import tab from './history-tab.module.css';

/** Riwayat: what happened to the file, day by day, the newest first. */
export function HistoryTab({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const dates = useDates();
  const { data, error } = useQuery(
    queries.cases.history.queryOptions({ input: { caseId: view.caseId } }),
  );
  const days = groupByDay(data ?? [], dates.plainDateOf);
  return (
    <div className={classes.sheet}>
      <Card title={t('caseFile.history.title')}>
        <ErrorNote error={error} />
        {data?.length === 0 && <p className={tab.muted}>{t('caseFile.history.empty')}</p>}
        {days.map(({ day, entries }) => (
          <section key={day} className={tab.day}>
            <h3>{dates.weekdayOf(entries[0].at)}</h3>
            <ol className={tab.entries}>
              {entries.map((entry) => (
                <li key={entry.eventId}>
                  <time className={tab.muted} dateTime={entry.at}>
                    {dates.timeOf(entry.at)}
                  </time>
                  <span>
                    <EntryText view={view} entry={entry} />
                  </span>
                  <span className={tab.muted}>{t('caseFile.history.by', { name: entry.by })}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </Card>
    </div>
  );
}

function EntryText({ view, entry }: { view: CaseView; entry: HistoryEntry }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateTimeOf, date } = useDates();
  const { stepId = '', number = '', agency = '', copy = '', by = '' } = entry.detail;
  const { companion = '', officers = '', reason = '', until, on } = entry.detail;
  const { from = '', to = '' } = entry.detail;
  const step = stepOf(view.sop, String(stepId));
  const kind = HISTORY_KINDS.find((one) => one === entry.kind) ?? 'other';
  const values = {
    number: String(number),
    agency: String(agency),
    copy: String(copy),
    by: String(by),
    companion: String(companion),
    others: officers === '' ? '' : t('caseFile.history.others', { officers: String(officers) }),
    reason: String(reason),
    from: String(from),
    to: String(to),
    until: until === undefined ? '' : dateTimeOf(String(until)),
    on: on === undefined ? '' : date(String(on)),
    step: step === undefined ? String(stepId) : text(step.title),
  };
  return t(`caseFile.history.kinds.${kind}`, values);
}
