import { Button, Text } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { mayCall } from '../../../../shared/domain/permissions';
import { useSession } from '../../../app/session-context';
import { Card } from '../../../ui/card';
import { Pill } from '../../../ui/pill';
import { hasGround, type WizardStep } from '../steps';
import { ApprovalChecks } from './approval-checks';
import { IssueDialog } from './issue-dialog';

interface ApprovalCardProps {
  readonly view: ReferralView;
  readonly flush: () => Promise<void>;
  readonly onStep: (step: WizardStep) => void;
}

/** Pengesahan: what it does, whether it is possible now, and the button for those who may. */
export function ApprovalCard({ view, flush, onStep }: ApprovalCardProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [asking, setAsking] = useState(false);
  const ready = view.row.state === 'draft' && hasGround(view, view.choices) && view.sent.length > 0;
  const mayIssue = mayCall('referrals.issue', officer.role);
  return (
    <Card
      title={t('referrals.handover.approval')}
      aside={
        <Pill tone={ready ? 'good' : 'neutral'}>
          {t(ready ? 'referrals.handover.ready' : 'referrals.handover.notReady')}
        </Pill>
      }
    >
      <Text c="dimmed" mb="sm">
        {t('referrals.handover.approvalText')}
      </Text>
      <ApprovalChecks view={view} onStep={onStep} />
      {mayIssue ? (
        <Button
          mt="md"
          leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}
          disabled={!ready}
          onClick={() => void flush().then(() => setAsking(true))}
        >
          {t('referrals.handover.issue')}
        </Button>
      ) : (
        <Text mt="md" fw={600}>
          {t('referrals.handover.onlyManagers')}
        </Text>
      )}
      <IssueDialog view={view} opened={asking} onClose={() => setAsking(false)} />
    </Card>
  );
}
