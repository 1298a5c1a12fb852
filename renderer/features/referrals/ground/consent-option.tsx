import { Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type Consent,
  CONSENT_METHOD_CODES,
  type ReferralView,
} from '../../../../shared/contract/referrals';
import type { Zone } from '../../../../shared/domain/zones';
import { useDates } from '../../../app/use-text';
import { askedZones } from './asked-zones';
import classes from './ground.module.css';

interface ConsentOptionProps {
  readonly consent: Consent;
  readonly view: ReferralView;
  readonly readOnly: boolean;
}

/** One consent with what it covers, and what it lacks for this agency. */
export function ConsentOption({ consent, view, readOnly }: ConsentOptionProps) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const names = (zones: readonly Zone[]) =>
    zones.map((zone) => t(`referrals.zones.${zone}`).toLowerCase()).join('; ');
  // Zone L is needed for a child only; whether it is missing here is shown with the facts.
  const lacking = askedZones(view)
    .filter(({ zone, required }) => required && zone !== 'L' && !consent.zones.includes(zone))
    .map(({ zone }) => zone);
  const method = CONSENT_METHOD_CODES.find((code) => code === consent.method);
  const withdrawn = consent.withdrawnAt;
  return (
    <Radio.Card
      value={consent.consentId}
      className={classes.option}
      disabled={readOnly || withdrawn !== null}
    >
      <Radio.Indicator disabled={readOnly || withdrawn !== null} />
      <span>
        <strong>
          {t('referrals.consent.option', { number: consent.number, date: dateOf(consent.givenAt) })}
          {withdrawn !== null &&
            ` (${t('referrals.consent.withdrawn', { date: dateOf(withdrawn) })})`}
        </strong>
        <small>
          {t('referrals.consent.by', {
            who: t(`referrals.consent.${consent.givenBy}`).toLowerCase(),
            how: method === undefined ? '' : t(`referrals.consent.${method}`).toLowerCase(),
            officer: consent.recordedBy,
          })}
        </small>
        <small>{t('referrals.consent.covers', { zones: names(consent.zones) })}</small>
        {lacking.length > 0 && (
          <small className={classes.lacks}>
            <IconAlertTriangle size={14} aria-hidden />
            {t('referrals.consent.lacks', { zones: names(lacking) })}
          </small>
        )}
      </span>
    </Radio.Card>
  );
}
