import { Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './recovery.module.css';
import type { ShareVerdict } from './share-verdict';

interface ShareFieldProps {
  readonly label: string;
  readonly value: string;
  readonly verdict: ShareVerdict;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** One share from paper, judged while it is typed. */
export function ShareField({
  label,
  value,
  verdict,
  autoFocus = false,
  onChange,
}: ShareFieldProps) {
  const { t } = useTranslation();
  // Which facts a text uses is known only to the text, so the keys are plain strings here.
  const say = t as (key: string, values: ShareVerdict) => string;
  const noteId = useId();
  const { kind } = verdict;
  const tone =
    kind === 'ok' ? 'good' : kind === 'empty' || kind === 'incomplete' ? 'none' : 'danger';
  const Icon = { good: IconCheck, none: IconInfoCircle, danger: IconAlertTriangle }[tone];
  return (
    <div>
      <Textarea
        label={label}
        placeholder={t('recovery.share.placeholder')}
        classNames={{ input: classes.share ?? '' }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        rows={3}
        maxLength={400}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        aria-invalid={tone === 'danger'}
        aria-describedby={noteId}
      />
      <p id={noteId} className={classes.verdict} data-tone={tone} data-verdict={kind} role="status">
        <Icon size={16} aria-hidden />
        {say(`recovery.share.${kind}`, verdict)}
      </p>
    </div>
  );
}
