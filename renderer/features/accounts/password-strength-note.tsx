import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import {
  type PasswordStrength,
  passwordStrength,
} from '../../../shared/domain/passphrase/strength';
import classes from './accounts.module.css';

interface PasswordStrengthNoteProps {
  readonly password: string;
  /** Names that do not count, because a colleague would try them first. */
  readonly known: readonly string[];
  /** The five words that were drawn by chance; of them more can be said. */
  readonly proposed: string;
}

const LOOKS = {
  empty: { tone: 'none', Icon: IconInfoCircle },
  too_short: { tone: 'none', Icon: IconInfoCircle },
  repetitive: { tone: 'danger', Icon: IconAlertTriangle },
  familiar: { tone: 'danger', Icon: IconAlertTriangle },
  enough: { tone: 'warn', Icon: IconInfoCircle },
  good: { tone: 'good', Icon: IconCheck },
  drawn: { tone: 'good', Icon: IconCheck },
} as const satisfies Record<PasswordStrength['kind'] | 'drawn', unknown>;

/** What length and repetition say of a password, in words; it judges nothing else and says so. */
export function PasswordStrengthNote({ password, known, proposed }: PasswordStrengthNoteProps) {
  const { t } = useTranslation();
  const strength = passwordStrength(password, PASSWORD_MIN_LENGTH, known);
  const kind = password !== '' && password === proposed ? 'drawn' : strength.kind;
  const { tone, Icon } = LOOKS[kind];
  const missing = strength.kind === 'too_short' ? strength.missing : 0;
  return (
    <p className={classes.strength} data-tone={tone} data-strength={kind} role="status">
      <Icon size={16} aria-hidden />
      {t(`accounts.strength.${kind}`, { count: missing, minimum: PASSWORD_MIN_LENGTH })}
    </p>
  );
}
