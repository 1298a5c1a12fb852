import { IconInfoCircle } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../shared/contract/referrals';
import { AgencyStep } from './agency-step';
import { AttachmentsStep } from './attachments/attachments-step';
import { DataStep } from './data/data-step';
import { GroundStep } from './ground/ground-step';
import { HandoverStep } from './handover/handover-step';
import { LetterStep } from './letter-step';
import { Note } from './note';
import { PreviewStep } from './preview-step';
import { firstStep, hasGround, isReachable, type WizardStep } from './steps';
import { useChoices } from './use-choices';
import { useCopyPages, useDraftPages } from './use-pages';
import { useWizardKeys } from './use-wizard-keys';
import { WizardFooter } from './wizard-footer';
import { WizardHeader } from './wizard-header';
import classes from './wizard.module.css';

const STEPS_WITH_PAGES: readonly WizardStep[] = ['data', 'letter', 'preview', 'handover'];

/** The steps of one referral. While it is a draft everything that is chosen is saved at once. */
export function Wizard({ view }: { view: ReferralView }) {
  const [step, setStep] = useState<WizardStep>(() => firstStep(view));
  const keeper = useChoices(view);
  const { flush } = keeper;
  const { state } = view.row;
  const readOnly = state !== 'draft';
  const choices = readOnly ? view.choices : keeper.choices;
  const grounded = hasGround(view, choices);
  const draftPages = useDraftPages(view, STEPS_WITH_PAGES.includes(step));
  const copyPages = useCopyPages(step === 'handover' ? undefined : view.packets[0]?.packetId);
  const pages = readOnly ? copyPages : draftPages;
  const goTo = useCallback(
    (next: WizardStep) => {
      if (!readOnly) void flush();
      setStep(next);
    },
    [flush, readOnly],
  );
  useWizardKeys(step, grounded, goTo);
  const props = { view, choices, change: keeper.change, readOnly };
  return (
    <div className={classes.wizard}>
      <WizardHeader view={view} step={step} grounded={grounded} onStep={goTo} />
      <div className={classes.body} data-step={step}>
        {/* The hand-over itself shows the number that was given. */}
        {(step !== 'handover' || state === 'cancelled') && <ClosedNote view={view} />}
        {step === 'agency' && <AgencyStep {...props} />}
        {step === 'ground' && <GroundStep {...props} flush={flush} />}
        {step === 'data' && <DataStep {...props} pages={pages} onGround={() => goTo('ground')} />}
        {step === 'attachments' && <AttachmentsStep {...props} />}
        {step === 'letter' && <LetterStep {...props} pages={pages} />}
        {step === 'preview' && <PreviewStep pages={pages} />}
        {step === 'handover' && (
          <HandoverStep view={view} pages={draftPages} flush={flush} onStep={goTo} />
        )}
      </div>
      <WizardFooter
        view={view}
        step={step}
        status={keeper.status}
        error={keeper.error}
        canGo={(next) => isReachable(next, grounded)}
        onStep={goTo}
      />
    </div>
  );
}

/** Why nothing can be changed here any more. */
function ClosedNote({ view }: { view: ReferralView }) {
  const { t } = useTranslation();
  const { state, letterNumber } = view.row;
  if (state === 'draft') return null;
  return (
    <Note tone="info" icon={<IconInfoCircle aria-hidden />}>
      {state === 'cancelled'
        ? t('referrals.cancelled')
        : t('referrals.readOnly', { number: letterNumber ?? '' })}
    </Note>
  );
}
