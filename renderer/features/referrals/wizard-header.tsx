import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../shared/contract/referrals';
import { isReachable, WIZARD_STEPS, type WizardStep } from './steps';
import classes from './wizard.module.css';

interface WizardHeaderProps {
  readonly view: ReferralView;
  readonly step: WizardStep;
  readonly grounded: boolean;
  readonly onStep: (step: WizardStep) => void;
}

/** Who is referred to whom, and the steps across the top. */
export function WizardHeader({ view, step, grounded, onStep }: WizardHeaderProps) {
  const { t } = useTranslation();
  const { codeName, agencyName } = view.row;
  const title = t('referrals.title', { codeName, agency: agencyName });
  const at = WIZARD_STEPS.indexOf(step);
  return (
    <header className={classes.header}>
      <h1 className={classes.title} title={title}>
        {title}
      </h1>
      <nav aria-label={t('referrals.steps.label')}>
        <ol className={classes.steps}>
          {WIZARD_STEPS.map((one, index) => (
            <li key={one}>
              <button
                type="button"
                className={classes.step}
                aria-current={one === step ? 'step' : undefined}
                disabled={!isReachable(one, grounded)}
                onClick={() => onStep(one)}
              >
                {index < at && <IconCheck size={14} aria-label={t('referrals.steps.done')} />}
                {t(`referrals.steps.${one}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}
