import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type AnswerValue, UNANSWERED_REASONS } from '../../../../shared/domain/facts/answer';
import { unansweredReason } from './field-layout';
import classes from './form.module.css';

interface UnansweredMenuProps {
  readonly label: string;
  readonly value: AnswerValue | null;
  readonly onChange: (value: AnswerValue | null) => void;
}

/** Not asked, not known, declined: three different facts about an interview, kept apart. */
export function UnansweredMenu({ label, value, onChange }: UnansweredMenuProps) {
  const { t } = useTranslation();
  const chosen = unansweredReason(value);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.unanswered}
          aria-label={t('sop.form.unansweredFor', { label })}
        >
          {t('sop.form.unanswered')} <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {UNANSWERED_REASONS.map((reason) => (
          <Menu.Item
            key={reason}
            leftSection={chosen === reason ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => onChange({ unanswered: reason })}
          >
            {t(`sop.form.reasons.${reason}`)}
          </Menu.Item>
        ))}
        {value !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChange(null)}>{t('sop.form.clear')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
