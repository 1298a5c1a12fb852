import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SopStep, stepsOf } from '../../../../shared/domain/sop/definition';
import { carriesDuty } from '../../../../shared/domain/sop/edit';
import type { SopDefinition } from '../../../../shared/domain/sop/version';
import { useBilingual } from '../../../app/use-text';
import { FieldGrid } from '../../../ui/field-grid';

interface StepRulesProps {
  readonly definition: SopDefinition;
  readonly step: SopStep;
  readonly onChange: (step: SopStep) => void;
}

const RISK_CLASSES = ['A', 'B', 'C'] as const;
const TASK = 'task';

/** What a step waits for, whether it may be skipped, and how it is done. */
export function StepRules({ definition, step, onChange }: StepRulesProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const isFixed = carriesDuty(definition.sop, step.id);
  const others = stepsOf(definition.sop).filter(({ id }) => id !== step.id);
  return (
    <>
      <MultiSelect
        label={t('sopVersions.editor.requires')}
        data={others.map(({ id, title }) => ({ value: id, label: `${id} ${text(title)}` }))}
        value={[...step.requires]}
        onChange={(requires) => onChange(withRequires(step, requires))}
        searchable
        hidePickedOptions
      />
      <FieldGrid>
        <Select
          label={t('sopVersions.editor.riskClass')}
          description={isFixed ? t('sopVersions.editor.riskFixed') : undefined}
          data={RISK_CLASSES.map((value) => ({
            value,
            label: t(`sopVersions.editor.riskClasses.${value}`),
          }))}
          value={step.riskClass}
          onChange={(value) => {
            const riskClass = RISK_CLASSES.find((one) => one === value);
            if (riskClass !== undefined) onChange({ ...step, riskClass });
          }}
          disabled={isFixed}
          allowDeselect={false}
        />
        <StepKind definition={definition} step={step} onChange={onChange} />
      </FieldGrid>
    </>
  );
}

/** The form of a step, or none; how intake, packets and conferences are done stays as it is. */
function StepKind({ definition, step, onChange }: StepRulesProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { kind } = step;
  if (kind.kind !== 'form' && kind.kind !== 'task') {
    return (
      <TextInput
        label={t('sopVersions.editor.form')}
        description={t('sopVersions.editor.kindFixed')}
        value={t(`sopVersions.editor.kinds.${kind.kind}`)}
        readOnly
      />
    );
  }
  return (
    <Select
      label={t('sopVersions.editor.form')}
      data={[
        { value: TASK, label: t('sopVersions.editor.kinds.task') },
        ...definition.forms.map(({ id, title }) => ({ value: id, label: `${id} ${text(title)}` })),
      ]}
      value={kind.kind === 'form' ? kind.formId : TASK}
      onChange={(formId) => {
        if (formId === null) return;
        const next: SopStep['kind'] = formId === TASK ? { kind: TASK } : { kind: 'form', formId };
        onChange({ ...step, kind: next });
      }}
      searchable
      allowDeselect={false}
    />
  );
}

/** In an emergency a step never waits for more than otherwise. */
function withRequires(step: SopStep, requires: readonly string[]): SopStep {
  const { urgent } = step;
  if (urgent === undefined) return { ...step, requires };
  const left = urgent.requires.filter((id) => requires.includes(id));
  return { ...step, requires, urgent: { ...urgent, requires: left } };
}
