import { NumberInput, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIMIT_UNITS, type SopClock } from '../../../../shared/domain/sop/definition';
import { useBilingual } from '../../../app/use-text';
import classes from '../sop-versions.module.css';

interface StepClocksProps {
  readonly clocks: readonly SopClock[];
  readonly onChange: (clocks: readonly SopClock[]) => void;
}

/** The deadlines on a step. Those of the law are shown and say why they stay. */
export function StepClocks({ clocks, onChange }: StepClocksProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const replace = (clock: SopClock) =>
    onChange(clocks.map((one) => (one.id === clock.id ? clock : one)));
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('sopVersions.editor.clocks')}</legend>
      {clocks.length === 0 && <p className={classes.muted}>{t('sopVersions.editor.noClocks')}</p>}
      <div className={classes.stack}>
        {clocks.map((clock) => (
          <div key={clock.id}>
            <p>
              <strong>{clock.id}</strong> {text(clock.title)}
            </p>
            {clock.kind === 'hard' ? (
              <p className={classes.muted}>
                {clock.limit.amount} {t(`sopVersions.editor.units.${clock.limit.unit}`)}.{' '}
                {t('sopVersions.editor.hardClock')}
              </p>
            ) : (
              <ClockFields clock={clock} onChange={replace} />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface ClockFieldsProps {
  readonly clock: SopClock;
  readonly onChange: (clock: SopClock) => void;
}

function ClockFields({ clock, onChange }: ClockFieldsProps) {
  const { t } = useTranslation();
  const { limit, disabled: off, ...rest } = clock;
  const isOff = off === true;
  const put = (next: SopClock['limit'], nextOff: boolean) =>
    onChange({ ...rest, limit: next, ...(nextOff ? { disabled: true as const } : {}) });
  return (
    <div className={classes.row}>
      <NumberInput
        label={t('sopVersions.editor.amount')}
        value={limit.amount}
        onChange={(amount) =>
          put({ ...limit, amount: typeof amount === 'number' ? amount : 0 }, isOff)
        }
        min={1}
        max={10_000}
        allowDecimal={false}
        allowNegative={false}
        w={120}
      />
      <Select
        label={t('sopVersions.editor.unit')}
        data={LIMIT_UNITS.map((value) => ({
          value,
          label: t(`sopVersions.editor.units.${value}`),
        }))}
        value={limit.unit}
        onChange={(value) => {
          const unit = LIMIT_UNITS.find((one) => one === value);
          if (unit !== undefined) put({ ...limit, unit }, isOff);
        }}
        allowDeselect={false}
        w={160}
      />
      <Switch
        label={t('sopVersions.editor.off')}
        checked={isOff}
        onChange={(event) => put(limit, event.currentTarget.checked)}
      />
    </div>
  );
}
