import { Checkbox, Text } from '@mantine/core';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { Pill } from '../../../ui/pill';
import { askedZones } from './asked-zones';
import type { ConsentFields, FilledConsent } from './consent-fields';
import classes from './ground.module.css';

interface ZonesFieldProps {
  readonly view: ReferralView;
  readonly control: Control<ConsentFields, unknown, FilledConsent>;
}

/** What may be given, in words a client understands. */
export function ZonesField({ view, control }: ZonesFieldProps) {
  const { t } = useTranslation();
  return (
    <Controller
      control={control}
      name="zones"
      render={({ field, fieldState }) => (
        <Checkbox.Group
          label={t('referrals.consent.zones')}
          description={t('referrals.consent.neededHelp')}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error === undefined ? undefined : t('referrals.consent.chooseZone')}
          withAsterisk
          mb="md"
        >
          <div className={classes.zones}>
            {askedZones(view).map(({ zone, required }) => (
              <Checkbox
                key={zone}
                value={zone}
                label={
                  <span className={classes.zone}>
                    {t(`referrals.zones.${zone}`)}
                    {required && (
                      <Pill tone="accent">
                        {t(`referrals.consent.${zone === 'L' ? 'neededForChild' : 'needed'}`)}
                      </Pill>
                    )}
                  </span>
                }
                description={t(`referrals.zoneHelp.${zone}`)}
              />
            ))}
          </div>
          <Text size="sm" c="dimmed" mt={4}>
            {t('referrals.consent.officeContact')}
          </Text>
        </Checkbox.Group>
      )}
    />
  );
}
