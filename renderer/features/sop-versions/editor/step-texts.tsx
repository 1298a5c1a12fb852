import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { BilingualField } from './bilingual-field';

interface StepTextsProps {
  readonly step: SopStep;
  readonly onChange: (step: SopStep) => void;
}

const NO_WORDS = { id: '', en: '' } as const;
const TEXTS = ['title', 'purpose', 'role', 'exit'] as const;

/** What a step says, in both languages. */
export function StepTexts({ step, onChange }: StepTextsProps) {
  const { t } = useTranslation();
  const { words, ...rest } = step;
  return (
    <>
      {TEXTS.map((name) => (
        <BilingualField
          key={name}
          label={t(`sopVersions.editor.${name}`)}
          value={step[name]}
          onChange={(value) => onChange({ ...step, [name]: value })}
        />
      ))}
      <BilingualField
        label={t('sopVersions.editor.words')}
        optional
        value={words ?? NO_WORDS}
        onChange={(value) =>
          onChange(value.id === '' && value.en === '' ? rest : { ...rest, words: value })
        }
      />
    </>
  );
}
