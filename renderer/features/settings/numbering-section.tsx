import { Input, SegmentedControl, Select } from '@mantine/core';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SHELTER_ZONES, type ShelterZone } from '../../../shared/domain/dates/zones';
import { LETTER_PLACEHOLDERS } from '../../../shared/domain/numbering/letter-number';
import { PAPER_SIZES, type PaperSize } from '../../../shared/domain/packets/paper';
import { Card } from '../../ui/card';
import { FieldGrid } from '../../ui/field-grid';
import { Pill } from '../../ui/pill';
import classes from './settings.module.css';
import type { ShelterDraft } from './shelter-fields';
import { ShelterLine } from './shelter-line';
import { useNumberExamples } from './use-number-examples';

/** Numbers of letters and cases with a live example, paper and time zone. */
export function NumberingSection() {
  const { t } = useTranslation();
  const { control } = useFormContext<ShelterDraft>();
  const { letterNumber, casePrefix } = useWatch({ control });
  const examples = useNumberExamples(letterNumber, casePrefix);
  return (
    <Card
      title={t('settings.sections.numbering')}
      aside={<Pill tone="warn">{t('common.needsConfirmation')}</Pill>}
    >
      <FieldGrid>
        <ShelterLine
          name="letterNumber.pattern"
          description={t('settings.help.pattern', {
            parts: LETTER_PLACEHOLDERS.map((part) => `{${part}}`).join(' '),
          })}
        />
        <Example label={t('settings.letterExample')} text={examples.letter} />
        <ShelterLine name="letterNumber.classification" />
        <ShelterLine name="letterNumber.unit" />
        <ShelterLine name="casePrefix" description={t('settings.help.casePrefix')} />
        <Example label={t('settings.caseExample')} text={examples.caseNumber} />
        <Controller
          control={control}
          name="paper"
          render={({ field: { value, onChange } }) => (
            <Input.Wrapper label={t('settings.fields.paper')} labelElement="div">
              <div>
                <SegmentedControl
                  aria-label={t('settings.fields.paper')}
                  value={value}
                  onChange={(chosen) => onChange(paperOf(chosen))}
                  data={PAPER_SIZES.map((size) => ({
                    value: size,
                    label: t(`settings.paper.${size}`),
                  }))}
                />
              </div>
            </Input.Wrapper>
          )}
        />
        <Controller
          control={control}
          name="timeZone"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('settings.fields.timeZone')}
              value={value}
              onChange={(chosen) => onChange(zoneOf(chosen))}
              data={SHELTER_ZONES.map((zone) => ({
                value: zone,
                label: t(`settings.zones.${zone}`),
              }))}
              allowDeselect={false}
            />
          )}
        />
      </FieldGrid>
    </Card>
  );
}

function Example({ label, text }: { label: string; text: string }) {
  return (
    <div className={classes.example}>
      <span>{label}</span>
      <output>{text}</output>
    </div>
  );
}

function paperOf(chosen: string): PaperSize {
  return PAPER_SIZES.find((size) => size === chosen) ?? 'A4';
}

function zoneOf(chosen: string | null): ShelterZone {
  return SHELTER_ZONES.find((zone) => zone === chosen) ?? 'Asia/Jakarta';
}
