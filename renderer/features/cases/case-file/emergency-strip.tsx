import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { useBilingual } from '../../../app/use-text';
import classes from './case-file.module.css';
import { type CaseView, useCaseNavigation } from '../../../case-parts/case-view';
import { urgentSteps } from './urgent-steps';

const INTAKE_STEP = 'T1.1';

/** What raises the strip, and the gate whose effect says what to do. */
const EMERGENCIES = [
  { flag: 'danger', gateId: 'G1' },
  { flag: 'medical', gateId: 'G2' },
  { flag: 'emergency', gateId: null },
] as const;
type Emergency = (typeof EMERGENCIES)[number];

/** Danger and medical need, above everything else: what to do, and the steps that do it. */
export function EmergencyStrip({ view }: { view: CaseView }) {
  const raised = EMERGENCIES.filter(({ flag }) => view.header.flags.includes(flag));
  const [first, ...others] = urgentSteps(view);
  if (raised.length > 0 && first !== undefined) {
    return <DangerStrip view={view} raised={raised} first={first} others={others} />;
  }
  if (raised.length > 0) return <CalmStrip />;
  return view.header.intakeComplete ? null : <IncompleteStrip caseId={view.caseId} />;
}

interface DangerStripProps {
  readonly view: CaseView;
  readonly raised: readonly Emergency[];
  readonly first: SopStep;
  readonly others: readonly SopStep[];
}

function DangerStrip({ view, raised, first, others }: DangerStripProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { toStep } = useCaseNavigation(view.caseId);
  const effectOf = (gateId: string | null): Bilingual | undefined =>
    view.sop.gates.find((gate) => gate.id === gateId)?.effect;
  return (
    <section className={classes.strip}>
      <IconAlertTriangle size={20} aria-hidden />
      <div className={classes.stripText}>
        {raised.map(({ flag, gateId }) => {
          const effect = effectOf(gateId);
          return (
            <p key={flag}>
              <strong>{t(`caseFile.emergency.${flag}`)}</strong>{' '}
              {effect === undefined ? t('caseFile.emergency.emergencyText') : text(effect)}
            </p>
          );
        })}
        {others.length > 0 && (
          <p className={classes.stripLinks}>
            {t('caseFile.emergency.also')}{' '}
            {others.map((step) => (
              <UnstyledButton
                key={step.id}
                className={classes.stripLink}
                onClick={() => toStep(step.id)}
              >
                {text(step.title)}
              </UnstyledButton>
            ))}
          </p>
        )}
      </div>
      <Button className={classes.danger} onClick={() => toStep(first.id)}>
        {t('caseFile.emergency.open', { step: text(first.title) })}
      </Button>
    </section>
  );
}

function CalmStrip() {
  const { t } = useTranslation();
  return (
    <section className={classes.strip} data-tone="calm">
      <IconAlertTriangle size={20} aria-hidden />
      <p className={classes.stripText}>{t('caseFile.emergency.handled')}</p>
    </section>
  );
}

function IncompleteStrip({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { toStep } = useCaseNavigation(caseId);
  return (
    <section className={classes.strip} data-tone="calm">
      <IconForms size={20} aria-hidden />
      <p className={classes.stripText}>
        <strong>{t('caseFile.incomplete.title')}</strong> {t('caseFile.incomplete.text')}
      </p>
      <Button variant="default" onClick={() => toStep(INTAKE_STEP)}>
        {t('caseFile.incomplete.action')}
      </Button>
    </section>
  );
}
