import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type Gate,
  GATE_LABELS,
  YES_NO_UNKNOWN_LABELS,
} from '../../../../../shared/domain/intake/codes';
import { useBilingual } from '../../../../app/use-text';
import { Pill } from '../../../../ui/pill';
import { ChoiceField } from '../fields/choice-field';
import { useIntake } from '../fields/use-intake-field';
import { useGateTexts } from '../use-gate-texts';
import classes from './safety-section.module.css';

/** One gate: the question, three answers, and what a "yes" asks of the officer. */
export function GateRow({ gate, children }: { gate: Gate; children?: ReactNode }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const text = useGateTexts()(gate);
  const answer = useWatch({ control: useIntake().control, name: `gates.${gate}` });
  const danger = gate === 'G1' || gate === 'G2';
  const Icon = danger ? IconAlertTriangle : IconArrowRight;
  return (
    <div className={classes.gate} data-gate={gate}>
      <ChoiceField
        path={`gates.${gate}`}
        labels={YES_NO_UNKNOWN_LABELS}
        label={say(GATE_LABELS[gate].title)}
        description={text.question}
        required
        beside
      />
      {answer === 'yes' && (
        <div className={classes.effect} data-danger={danger || undefined} role="status">
          <Icon size={17} aria-hidden />
          <p>
            {text.effect}{' '}
            {text.needsConfirmation && <Pill tone="warn">{t('common.needsConfirmation')}</Pill>}
          </p>
        </div>
      )}
      {children}
    </div>
  );
}
