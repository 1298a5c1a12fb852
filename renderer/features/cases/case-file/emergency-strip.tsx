import { Button } from '@mantine/core';
import { IconAlertTriangle, IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../../app/use-text';
import classes from './case-file.module.css';
import { type CaseView, stepOf, useCaseNavigation } from './case-view';

const INTAKE_STEP = 'T1.1';

/** Gates whose "yes" is an emergency, with the flag they raise and the words for it. */
const EMERGENCIES = [
  { flag: 'danger', gateId: 'G1' },
  { flag: 'medical', gateId: 'G2' },
] as const;

/** Danger and medical need, above everything else: what to do, and the step that does it. */
export function EmergencyStrip({ view }: { view: CaseView }) {
  const raised = EMERGENCIES.filter(({ flag }) => view.header.flags.includes(flag));
  if (raised.length > 0) return <DangerStrip view={view} raised={raised} />;
  return view.header.intakeComplete ? null : <IncompleteStrip view={view} />;
}

interface DangerStripProps {
  readonly view: CaseView;
  readonly raised: readonly (typeof EMERGENCIES)[number][];
}

function DangerStrip({ view, raised }: DangerStripProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { toStep } = useCaseNavigation(view.caseId);
  const { next } = view.progress;
  const urgent = next?.why === 'emergency' ? stepOf(view.sop, next.stepId) : undefined;
  const effects = raised.flatMap(({ flag, gateId }) => {
    const gate = view.sop.gates.find((one) => one.id === gateId);
    return gate === undefined ? [] : [{ flag, effect: gate.effect }];
  });
  return (
    <section className={classes.strip} data-tone={urgent === undefined ? 'calm' : undefined}>
      <IconAlertTriangle size={20} aria-hidden />
      <div className={classes.stripText}>
        {urgent === undefined
          ? t('caseFile.emergency.handled')
          : effects.map(({ flag, effect }) => (
              <p key={flag}>
                <strong>{t(`caseFile.emergency.${flag}`)}</strong> {text(effect)}
              </p>
            ))}
      </div>
      {urgent !== undefined && (
        <Button color="red" variant="filled" onClick={() => toStep(urgent.id)}>
          {t('caseFile.emergency.open', { step: text(urgent.title) })}
        </Button>
      )}
    </section>
  );
}

function IncompleteStrip({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { toStep } = useCaseNavigation(view.caseId);
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
