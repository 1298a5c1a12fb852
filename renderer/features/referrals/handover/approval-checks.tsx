import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { useAttachments } from '../attachments/use-attachments';
import { groundText } from '../ground/ground-text';
import { hasGround, type WizardStep } from '../steps';
import classes from './handover.module.css';

interface ApprovalChecksProps {
  readonly view: ReferralView;
  readonly onStep: (step: WizardStep) => void;
}

/** What was looked at before the approval, each with the step where it can be changed. */
export function ApprovalChecks({ view, onStep }: ApprovalChecksProps) {
  const { t } = useTranslation();
  const zones = view.missing.map((zone) => t(`referrals.zones.${zone}`)).join(', ');
  const open = view.masks.filter(({ verdict }) => verdict === null);
  const echoing = new Set(open.map(({ key }) => key)).size;
  const attachments = useAttachments(view.row.referralId).data ?? [];
  const unchecked = attachments.filter(({ checkedAt }) => checkedAt === null).length;
  return (
    <ul className={classes.checks}>
      <Check good={hasGround(view, view.choices)} onClick={() => onStep('ground')}>
        {t('referrals.handover.checkGround')}: {groundText(t, view)}
      </Check>
      <Check good={view.missing.length === 0 || 'note'} onClick={() => onStep('data')}>
        {view.missing.length === 0
          ? t('referrals.handover.checkZones')
          : t('referrals.handover.checkZonesMissing', { zones })}
      </Check>
      {echoing > 0 && (
        <Check good={false} onClick={() => onStep('data')}>
          {t('referrals.handover.checkEchoes', { count: echoing })}
        </Check>
      )}
      {view.overrides.length > 0 && (
        <Check good="note" onClick={() => onStep('data')}>
          {t('referrals.handover.checkOverrides', { count: view.overrides.length })}
        </Check>
      )}
      {attachments.length > 0 && (
        <Check good={unchecked === 0} onClick={() => onStep('attachments')}>
          {unchecked === 0
            ? t('attachments.approvalReady', { count: attachments.length })
            : t('attachments.approvalUnchecked', { count: unchecked })}
        </Check>
      )}
      {view.letterheadGaps.length > 0 && (
        <Check good="note" onClick={() => onStep('data')}>
          {t('referrals.handover.checkGaps')}
        </Check>
      )}
    </ul>
  );
}

interface CheckProps {
  readonly good: boolean | 'note';
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Check({ good, onClick, children }: CheckProps) {
  const Icon = good === 'note' ? IconInfoCircle : good ? IconCircleCheck : IconAlertTriangle;
  const tone = good === 'note' ? 'note' : good ? 'good' : 'warn';
  return (
    <li>
      <button type="button" className={classes.check} data-tone={tone} onClick={onClick}>
        <Icon size={18} aria-hidden />
        <span>{children}</span>
      </button>
    </li>
  );
}
