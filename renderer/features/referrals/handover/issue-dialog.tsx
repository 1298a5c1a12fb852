import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { ErrorNote } from '../../../ui/error-note';
import { groundText } from '../ground/ground-text';
import { isLate, useIssue } from './use-issue';

interface IssueDialogProps {
  readonly view: ReferralView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks once before the number is given; asks why when the legal deadline has passed. */
export function IssueDialog({ view, opened, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const [lateReason, setLateReason] = useState('');
  const issue = useIssue(onClose);
  const late = isLate(issue.error);
  const { referralId, agencyName } = view.row;
  const reason = lateReason.trim();
  const submit = () =>
    issue.mutate({ referralId, ...(reason === '' ? {} : { lateReason: reason }) });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(late ? 'referrals.handover.lateTitle' : 'referrals.handover.confirmTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={!issue.isPending}
      closeOnEscape={!issue.isPending}
    >
      {late ? (
        <Textarea
          label={t('referrals.handover.lateReason')}
          description={t('referrals.handover.lateText')}
          value={lateReason}
          onChange={(event) => setLateReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={3}
          required
          data-autofocus
          mb="md"
        />
      ) : (
        <>
          <Text mb="md">
            {t('referrals.handover.confirmText', {
              agency: agencyName,
              ground: groundText(t, view),
            })}
          </Text>
          <ErrorNote error={issue.error} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} disabled={issue.isPending}>
          {t('common.cancel')}
        </Button>
        <Button loading={issue.isPending} disabled={late && reason === ''} onClick={submit}>
          {t('referrals.handover.issue')}
        </Button>
      </Group>
    </Modal>
  );
}
