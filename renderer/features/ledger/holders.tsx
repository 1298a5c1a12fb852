import { IconAlertTriangle, IconCircleCheck, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Holder } from '../../../shared/contract/ledger';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { Pill } from '../../ui/pill';
import classes from './ledger.module.css';

interface HoldersProps {
  readonly consentId: string;
  /** Only once it was withdrawn does anybody have to be told. */
  readonly withdrawn: boolean;
  /** Words above the list, where it does not speak for itself. */
  readonly ahead?: boolean;
}

/** Who holds a copy that rests on a consent, and whether each was told of its withdrawal. */
export function Holders({ consentId, withdrawn, ahead = false }: HoldersProps) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const { queries } = useVault();
  const { data, error } = useQuery(queries.ledger.holders.queryOptions({ input: { consentId } }));
  if (data === undefined) return <ErrorNote error={error} />;
  if (data.length === 0) return <p className={classes.muted}>{t('ledger.holders.none')}</p>;
  return (
    <div>
      <p className={classes.muted}>
        {t(ahead ? 'ledger.holders.mustTell' : 'ledger.holders.title')}
      </p>
      <ul className={classes.holders}>
        {data.map((holder) => (
          <li key={holder.referralId}>
            <Link
              className={classes.link}
              to="/referrals/$referralId"
              params={{ referralId: holder.referralId }}
            >
              {t('ledger.holders.line', {
                agency: holder.agencyName,
                number: holder.letterNumber,
                date: dateOf(holder.issuedAt),
              })}
            </Link>
            {withdrawn && <ToldPill holder={holder} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ToldPill({ holder: { withdrawal } }: { holder: Holder }) {
  const { t } = useTranslation();
  const { date } = useDates();
  if (withdrawal === null) {
    return (
      <Pill tone="danger" icon={<IconAlertTriangle aria-hidden />}>
        {t('ledger.holders.toTell')}
      </Pill>
    );
  }
  if (withdrawal.toldOn === null) {
    return (
      <Pill tone="warn" icon={<IconMail aria-hidden />}>
        {t('ledger.holders.letter')}
      </Pill>
    );
  }
  return (
    <Pill tone="good" icon={<IconCircleCheck aria-hidden />}>
      {t('ledger.holders.told', { date: date(withdrawal.toldOn) })}
    </Pill>
  );
}
