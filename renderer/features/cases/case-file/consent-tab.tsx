import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Consent, CONSENT_METHOD_CODES } from '../../../../shared/contract/referrals';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Pill } from '../../../ui/pill';
import { ClientExtractCard, Holders } from '../../ledger';
import classes from './case-file.module.css';
import type { CaseView } from '../../../case-parts/case-view';
import tab from './consent-tab.module.css';
import { FactList } from '../../../case-parts/fact-list';
import { WithdrawConsent } from './withdraw-consent';

/** Persetujuan: what the client allows, to whom, and the way to take it back. */
export function ConsentTab({ view: { caseId } }: { view: CaseView }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null);
  const consents = useQuery(queries.consents.list.queryOptions({ input: { caseId } }));
  const facts = useQuery(queries.cases.facts.queryOptions({ input: { caseId } }));
  const choices = (facts.data ?? []).filter((fact) => fact.zone === 'M');
  return (
    <div className={classes.sheet}>
      <Card title={t('caseFile.consent.title')}>
        <ErrorNote error={consents.error} />
        {consents.data?.length === 0 && (
          <p className={tab.muted}>
            {t('caseFile.consent.empty')} {t('caseFile.consent.emptyHint')}
          </p>
        )}
        <ul className={tab.list}>
          {(consents.data ?? []).map((consent) => (
            <ConsentRow
              key={consent.consentId}
              consent={consent}
              onWithdraw={() => setWithdrawing(consent)}
            />
          ))}
        </ul>
      </Card>
      <ClientExtractCard caseId={caseId} />
      {choices.length > 0 && (
        <Card title={t('caseFile.consent.choices')}>
          <FactList facts={choices} />
        </Card>
      )}
      <WithdrawConsent caseId={caseId} consent={withdrawing} onClose={() => setWithdrawing(null)} />
    </div>
  );
}

function ConsentRow({ consent, onWithdraw }: { consent: Consent; onWithdraw: () => void }) {
  const { t } = useTranslation();
  const { dateTimeOf, dateOf } = useDates();
  const scope = useConsentScope(consent);
  const method = CONSENT_METHOD_CODES.find((code) => code === consent.method) ?? 'other';
  const zones = consent.zones.map((zone) => t(`caseFile.zones.${zone}`)).join(' · ');
  return (
    <li className={tab.row}>
      <div className={tab.main}>
        <strong>
          {consent.number} · {scope}
        </strong>
        {zones !== '' && <p>{zones}</p>}
        <p className={tab.muted}>
          {t(`caseFile.consent.by.${consent.givenBy}`)}, {t(`caseFile.consent.methods.${method}`)} ·{' '}
          {dateTimeOf(consent.givenAt)} ·{' '}
          {t('caseFile.consent.recordedBy', { name: consent.recordedBy })}
        </p>
        {consent.note !== null && <p className={tab.muted}>{consent.note}</p>}
        {consent.scope === 'sharing' && (
          <Holders consentId={consent.consentId} withdrawn={consent.withdrawnAt !== null} />
        )}
      </div>
      {consent.withdrawnAt === null ? (
        <Pill tone="good" icon={<IconCircleCheck aria-hidden />}>
          {t('caseFile.consent.valid')}
        </Pill>
      ) : (
        <Pill icon={<IconCircleX aria-hidden />}>
          {t('caseFile.consent.withdrawn', { date: dateOf(consent.withdrawnAt) })}
        </Pill>
      )}
      {consent.withdrawnAt === null && (
        <Button variant="default" size="sm" onClick={onWithdraw}>
          {t('caseFile.consent.withdraw')}
        </Button>
      )}
    </li>
  );
}

/** For what a consent was given, with the agency by its name. */
function useConsentScope(consent: Consent): string {
  const { t } = useTranslation();
  const { queries } = useVault();
  // The whole directory: a consent outlives the use of an agency.
  const { data } = useQuery(queries.agencies.directory.queryOptions());
  if (consent.scope === 'registration') return t('caseFile.consent.scopes.registration');
  const name = data?.entries.find(({ agencyId }) => agencyId === consent.agencyId)?.agency.name;
  return t('caseFile.consent.scopes.sharing', { agency: name ?? consent.agencyId ?? '' });
}
