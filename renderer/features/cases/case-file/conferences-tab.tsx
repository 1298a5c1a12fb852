import type { CaseView } from '../../../case-parts/case-view';
import { ConferenceCard } from '../../conference';
import { TaskCard } from '../../tasks';
import classes from './case-file.module.css';

/** Rapat & tugas: conferences of this case, and its tasks. */
export function ConferencesTab({ view: { caseId } }: { view: CaseView }) {
  return (
    <div className={classes.sheet}>
      <ConferenceCard caseId={caseId} />
      <TaskCard caseId={caseId} />
    </div>
  );
}
