import { Button, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';

interface BoardEmptyProps {
  /** No referral at all, and not only none under the filter. */
  readonly nothingAtAll: boolean;
  readonly onShowAll: () => void;
}

/** Says where referrals come from, or how to see the others. */
export function BoardEmpty({ nothingAtAll, onShowAll }: BoardEmptyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!nothingAtAll) {
    return (
      <div className={classes.empty}>
        <Text>{t('referrals.board.emptyFilter')}</Text>
        <Button variant="default" onClick={onShowAll}>
          {t('referrals.board.showAll')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <IconSend size={32} aria-hidden />
      <h2>{t('referrals.board.emptyTitle')}</h2>
      <Text c="dimmed">{t('referrals.board.emptyText')}</Text>
      <Button onClick={() => void navigate({ to: '/cases' })}>
        {t('referrals.board.emptyAction')}
      </Button>
    </div>
  );
}
