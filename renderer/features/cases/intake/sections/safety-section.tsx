import { useWatch } from 'react-hook-form';
import { GATES } from '../../../../../shared/domain/intake/codes';
import { TextField } from '../fields/line-field';
import { useIntake } from '../fields/use-intake-field';
import { GateRow } from './gate-row';
import { SectionCard } from './section-card';
import classes from './safety-section.module.css';

/** The ten gates, asked before anything else; danger and medical need get words of their own. */
export function SafetySection() {
  const { control } = useIntake();
  const [danger, need, dangerText, needText] = useWatch({
    control,
    name: ['gates.G1', 'gates.G2', 'immediateDanger', 'immediateNeed'],
  });
  // Words once written stay in sight, whatever the answer becomes.
  const showDanger = danger === 'yes' || dangerText !== '';
  const showNeed = need === 'yes' || needText !== '';
  return (
    <SectionCard section="safety">
      <div className={classes.gates}>
        {GATES.map((gate) => (
          <GateRow key={gate} gate={gate}>
            {gate === 'G1' && showDanger && <TextField path="immediateDanger" />}
            {gate === 'G2' && showNeed && <TextField path="immediateNeed" />}
          </GateRow>
        ))}
      </div>
    </SectionCard>
  );
}
