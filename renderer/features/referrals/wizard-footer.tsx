import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../shared/contract/referrals';
import type { DraftStatus } from '../../app/use-draft';
import { DraftNote } from '../../ui/draft-note';
import { ErrorNote } from '../../ui/error-note';
import { CancelReferral } from './cancel-referral';
import { stepAfter, stepBefore, type WizardStep } from './steps';
import classes from './wizard.module.css';

interface WizardFooterProps {
  readonly view: ReferralView;
  readonly step: WizardStep;
  readonly status: DraftStatus;
  readonly error: unknown;
  readonly canGo: (step: WizardStep) => boolean;
  readonly onStep: (step: WizardStep) => void;
}

/** That the choices are safe, and the way back and on. */
export function WizardFooter({ view, step, status, error, canGo, onStep }: WizardFooterProps) {
  const { t } = useTranslation();
  const before = stepBefore(step);
  const after = stepAfter(step);
  const blocked = after !== undefined && !canGo(after);
  return (
    <footer className={classes.footer}>
      <ErrorNote error={error} />
      <div className={classes.actions}>
        <div className={classes.status}>
          {view.row.state === 'draft' && <DraftNote status={status} />}
          {blocked && <p id="referral-blocked">{t('referrals.groundFirst')}</p>}
        </div>
        {view.row.state === 'draft' && <CancelReferral view={view} />}
        {before !== undefined && (
          <Button
            variant="default"
            aria-keyshortcuts="Alt+ArrowLeft"
            onClick={() => onStep(before)}
          >
            {t('common.back')}
          </Button>
        )}
        {after !== undefined && (
          <Button
            aria-keyshortcuts="Alt+ArrowRight"
            disabled={blocked}
            aria-describedby={blocked ? 'referral-blocked' : undefined}
            onClick={() => onStep(after)}
          >
            {t('referrals.continueTo', { step: t(`referrals.steps.${after}`).toLowerCase() })}
          </Button>
        )}
      </div>
    </footer>
  );
}
