import { Input, NumberInput, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDLE_LOCK_MINUTES } from '../../../shared/shell';
import { useChangePreferences, usePreferences } from '../../app/use-preferences';
import { Card } from '../../ui/card';
import { LanguageSwitch } from '../../ui/language-switch';
import classes from './settings.module.css';

/** What is kept outside the vault, for whoever sits here: language and the idle lock. */
export function ThisComputer() {
  const { t } = useTranslation();
  return (
    <Card title={t('settings.sections.computer')}>
      <div className={classes.computer}>
        <Input.Wrapper label={t('common.language')} labelElement="div">
          <div>
            <LanguageSwitch />
          </div>
        </Input.Wrapper>
        <IdleLock />
        <PrivacyBlur />
        <Text size="sm" c="dimmed">
          {t('settings.appearance')}
        </Text>
      </div>
    </Card>
  );
}

/** Names covered until pressed, for a desk that others can look at. */
function PrivacyBlur() {
  const { t } = useTranslation();
  const stored = usePreferences()?.privacyBlur;
  const change = useChangePreferences();
  return (
    <Switch
      label={t('settings.fields.privacyBlur')}
      description={t('settings.help.privacyBlur')}
      checked={stored ?? false}
      onChange={(event) => change.mutate({ privacyBlur: event.currentTarget.checked })}
    />
  );
}

/** Minutes without a key or a mouse after which Suaka locks itself. Kept as soon as it is right. */
function IdleLock() {
  const { t } = useTranslation();
  const { min, max } = IDLE_LOCK_MINUTES;
  const stored = usePreferences()?.idleLockMinutes;
  const change = useChangePreferences();
  const [typed, setTyped] = useState<number | string>();
  const shown = typed ?? stored ?? '';
  const choose = (value: number | string) => {
    setTyped(value);
    if (isMinutes(value)) change.mutate({ idleLockMinutes: value });
  };
  return (
    <NumberInput
      label={t('settings.fields.idleLock')}
      description={t('settings.help.idleLock', { min, max })}
      error={shown !== '' && !isMinutes(shown) && t('settings.errors.minutes', { min, max })}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      suffix={t('settings.minutes')}
      value={shown}
      onChange={choose}
    />
  );
}

function isMinutes(value: number | string): value is number {
  const { min, max } = IDLE_LOCK_MINUTES;
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
