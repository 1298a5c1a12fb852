import { Loader } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note';
import { userErrorOf } from '../../app/user-error';
import { EmergencyAccess, EmergencyAccessStrip } from '../access';
import { SopScreen } from '../sop';
import classes from './case-file/case-file.module.css';
import { CaseHead } from './case-file/case-head';
import { CaseTabs } from './case-file/case-tabs';
import { type CaseView, useCaseView } from '../../case-parts/case-view';
import { ConferencesTab } from './case-file/conferences-tab';
import { ConsentTab } from './case-file/consent-tab';
import { EmergencyStrip } from './case-file/emergency-strip';
import { HistoryTab } from './case-file/history-tab';
import { IdentityTab } from './case-file/identity-tab';
import { ReferralsTab } from './case-file/referrals-tab';
import { SummaryTab } from './case-file/summary/summary-tab';

/** The case file (berkas kasus): who, how urgent, and the tabs with everything of one case. */
export function CaseFile() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const { view, error } = useCaseView(caseId);
  const isRefused = userErrorOf(error)?.code === 'case_not_assigned';
  // Emergency access ends while the file lies open: what is shown closes with it.
  if (view === null || isRefused) {
    return (
      <div className={classes.waiting}>
        {error === null ? (
          <Loader aria-label={t('common.loading')} />
        ) : (
          <>
            <ErrorNote error={error} />
            {isRefused && <EmergencyAccess caseId={caseId} number={null} />}
          </>
        )}
      </div>
    );
  }
  // A case of its own each: nothing shown or typed for one may linger in another.
  return <LoadedCase key={caseId} view={view} />;
}

function Strips({ view }: { view: CaseView }) {
  return (
    <>
      <EmergencyAccessStrip caseId={view.caseId} />
      <EmergencyStrip view={view} />
    </>
  );
}

function LoadedCase({ view }: { view: CaseView }) {
  const { tab = 'summary', step } = useSearch({ from: '/cases/$caseId' });
  return (
    <div className={classes.file}>
      <CaseHead view={view} />
      <CaseTabs caseId={view.caseId} tab={tab} strip={<Strips view={view} />}>
        {tab === 'summary' && <SummaryTab view={view} />}
        {tab === 'sop' && <SopScreen view={view} stepId={step} />}
        {tab === 'identity' && <IdentityTab view={view} />}
        {tab === 'consent' && <ConsentTab view={view} />}
        {tab === 'referrals' && <ReferralsTab view={view} />}
        {tab === 'conferences' && <ConferencesTab view={view} />}
        {tab === 'history' && <HistoryTab view={view} />}
      </CaseTabs>
    </div>
  );
}
