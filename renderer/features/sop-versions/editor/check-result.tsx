import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import type { DefinitionProblem } from '../../../../shared/domain/sop/data-shape';
import { placeOfProblem } from '../../../../shared/domain/sop/edit';
import classes from '../sop-versions.module.css';
import { problemWords } from './problem-words';

/** Problems that are listed; a broken prerequisite alone can make many. */
const MAX_SHOWN = 30;

interface CheckResultProps {
  readonly draft: SopDraft;
  readonly problems: readonly DefinitionProblem[];
}

/** What "Periksa" found: where, and why in words. */
export function CheckResult({ draft, problems }: CheckResultProps) {
  const { t } = useTranslation();
  if (problems.length === 0) {
    return (
      <p className={classes.good} role="status">
        {t('sopVersions.editor.sound')}
      </p>
    );
  }
  return (
    <div role="alert">
      <strong>{t('sopVersions.editor.problems', { count: problems.length })}</strong>
      <ul className={classes.problems}>
        {problems.slice(0, MAX_SHOWN).map(({ path, reason }) => {
          const { kind, id, answer } = problemWords(reason);
          const words =
            kind === 'other' ? reason : t(`sopVersions.problems.${kind}`, { id, answer });
          return (
            <li key={`${path} ${reason}`}>
              <strong>{placeOfProblem(draft.definition, path)}</strong>: {words}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
