import { Button, Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerDetail } from '../../../shared/contract/ledger';
import { useBilingual, useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { AnswerList } from './answer-list';
import classes from './ledger.module.css';

interface LedgerDetailDialogProps {
  readonly referralId: string | null;
  readonly onClose: () => void;
}

/** All that the ledger knows of one packet. */
export function LedgerDetailDialog({ referralId, onClose }: LedgerDetailDialogProps) {
  const { t } = useTranslation();
  const detail = useLedgerDetail(referralId);
  return (
    <Modal
      opened={referralId !== null}
      onClose={onClose}
      size="lg"
      title={t('ledger.detail.title', { number: detail.data?.entry.letterNumber ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ErrorNote error={detail.error} />
      {detail.isFetching && <Loader size="sm" aria-label={t('common.loading')} />}
      {detail.data !== undefined && referralId !== null && <Detail detail={detail.data} />}
    </Modal>
  );
}

/** Each reading is recorded: it is read once, and what is written after it replaces it. */
export function useLedgerDetail(referralId: string | null) {
  const { queries } = useVault();
  return useQuery(
    queries.ledger.entry.queryOptions({
      input: { referralId: referralId ?? '' },
      enabled: referralId !== null,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
}

function Detail({ detail }: { detail: LedgerDetail }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { date, dateOf, dateTimeOf } = useDates();
  const { entry, overrides, withdrawal } = detail;
  const { ground } = entry;
  return (
    <dl className={classes.detail}>
      <Part name={t('ledger.columns.agency')}>{entry.agencyName}</Part>
      <Part name={t('ledger.columns.file')}>
        {entry.codeName} · {entry.caseNumber}
      </Part>
      <Part name={t('ledger.detail.purpose')}>{text(entry.profileName)}</Part>
      <Part name={t('ledger.detail.approved')}>
        {t('ledger.detail.approvedBy', {
          name: entry.approvedBy,
          date: dateTimeOf(entry.issuedAt),
        })}
      </Part>
      <Part name={t('ledger.detail.ground')}>
        {t(`ledger.grounds.${ground.kind}`)}: {ground.text}
        <small>{ground.article}</small>
        {ground.withdrawnAt !== null && (
          <small data-tone="danger">
            {t('ledger.consentWithdrawn', { date: dateOf(ground.withdrawnAt) })}
          </small>
        )}
      </Part>
      <Part name={t('ledger.detail.content')}>
        <Content detail={detail} />
      </Part>
      {overrides.length > 0 && (
        <Part name={t('ledger.detail.overrides')}>
          <ul>
            {overrides.map(({ label, reason, by, at }) => (
              <li key={`${label.id} ${at}`}>
                {t('ledger.detail.override', { label: text(label), reason, by, date: dateOf(at) })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part name={t('ledger.detail.outputs')}>
        <Outputs detail={detail} />
      </Part>
      <Part name={t('ledger.detail.receipt')}>
        {entry.receivedOn === null
          ? t('ledger.none')
          : t('ledger.detail.received', {
              by: entry.receivedBy ?? '',
              date: date(entry.receivedOn),
            })}
      </Part>
      <Part name={t('ledger.detail.answers')}>
        {detail.answers.length === 0 ? t('ledger.none') : <AnswerList answers={detail.answers} />}
      </Part>
      {withdrawal !== null && (
        <Part name={t('ledger.detail.withdrawal')}>
          {t('ledger.recall.issued', {
            number: withdrawal.number,
            date: dateOf(withdrawal.issuedAt),
          })}
          {withdrawal.toldOn !== null && withdrawal.toldHow !== null && (
            <small>
              {t('ledger.recall.told', {
                date: date(withdrawal.toldOn),
                to: withdrawal.toldTo ?? '',
                how: t(`ledger.recall.ways.${withdrawal.toldHow}`),
              })}
            </small>
          )}
        </Part>
      )}
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/referrals/$referralId" params={{ referralId: entry.referralId }} {...props} />
        )}
      >
        {t('ledger.detail.openReferral')}
      </Button>
    </dl>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Names of the facts under their zones. */
function Content({ detail: { facts, entry } }: { detail: LedgerDetail }) {
  const { t } = useTranslation();
  const text = useBilingual();
  if (facts === null) return <>{t('ledger.detail.contentUnknown')}</>;
  return (
    <ul>
      {entry.zones.map((zone) => (
        <li key={zone}>
          <strong>{t(`referrals.zones.${zone}`)}</strong>:{' '}
          {facts
            .filter((fact) => fact.zone === zone)
            .map(({ label }) => text(label))
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** Ways to leave that have words. */
const OUTPUTS = ['printed', 'saved', 'sealed'] as const;

function Outputs({ detail: { outputs } }: { detail: LedgerDetail }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  if (outputs.length === 0) return <>{t('ledger.detail.noOutput')}</>;
  return (
    <ul>
      {outputs.map(({ copyNumber, how, at, by }) => (
        <li key={`${at} ${copyNumber} ${how}`}>
          {t(`ledger.detail.${OUTPUTS.find((one) => one === how) ?? 'otherwise'}`, {
            copy: copyNumber,
            how,
            date: dateTimeOf(at),
            by,
          })}
        </li>
      ))}
    </ul>
  );
}
