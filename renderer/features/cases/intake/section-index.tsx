import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleDot,
} from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session-context';
import { useIntake } from './fields/use-intake-field';
import classes from './section-index.module.css';
import {
  SECTIONS,
  type Section,
  type SectionState,
  sectionOf,
  sectionStates,
} from './intake-sections';
import { INTAKE_PATHS, restoreIntake } from './intake-values';
import { sectionHeadingId } from './sections/section-card';

const ICONS = {
  empty: IconCircle,
  open: IconCircleDot,
  complete: IconCircleCheckFilled,
  not_needed: IconCircleDashed,
} as const;

/** The parts of the page with how far each is, in words; pressing one leads there. */
export function SectionIndex() {
  const { t } = useTranslation();
  const { control, getFieldState } = useIntake();
  const zone = useSession().shelter.timeZone;
  const values = useDeferredValue(restoreIntake(useWatch({ control })));
  const formState = useFormState({ control });
  const states = sectionStates(values, new Date().toISOString(), zone);
  const wrong = new Set(
    INTAKE_PATHS.filter((path) => getFieldState(path, formState).invalid).map(sectionOf),
  );
  return (
    <nav className={classes.index} aria-label={t('intake.sectionsLabel')}>
      <ol className={classes.list}>
        {SECTIONS.map((section) => (
          <li key={section}>
            <button type="button" className={classes.entry} onClick={() => goTo(section)}>
              <StateIcon state={states[section]} wrong={wrong.has(section)} />
              <span className={classes.name}>{t(`intake.sections.${section}.title`)}</span>
              <span className={classes.state} data-wrong={wrong.has(section) || undefined}>
                {wrong.has(section)
                  ? t('intake.states.wrong')
                  : t(`intake.states.${states[section].kind}`, {
                      count: missingIn(states[section]),
                    })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StateIcon({ state, wrong }: { state: SectionState; wrong: boolean }) {
  const Icon = wrong ? IconAlertTriangle : ICONS[state.kind];
  return (
    <Icon
      size={18}
      aria-hidden
      className={classes.icon}
      data-state={wrong ? 'wrong' : state.kind}
    />
  );
}

function missingIn(state: SectionState): number {
  return state.kind === 'open' ? state.missing : 0;
}

function goTo(section: Section): void {
  const heading = document.getElementById(sectionHeadingId(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
