import { UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Blocker } from '../../../../shared/domain/sop/progress';
import { useBilingual } from '../../../app/use-text';
import { stepOf, useCaseNavigation } from '../../../case-parts/case-view';
import { FormOutline } from '../form/form-outline';
import type { StepProps } from './step-props';
import classes from './step-panel.module.css';

/** A locked step can be read: what is missing, who can do it, and what it will ask. */
export function LockedStep({ view, step, progress }: StepProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { toStep } = useCaseNavigation(view.caseId);
  const missing = progress.blockedBy.flatMap((blocker) => {
    const needed = stepOf(view.sop, blocker.stepId);
    return needed === undefined ? [] : [{ blocker, needed }];
  });
  const who = [...new Set(missing.map(({ blocker }) => text(blocker.role)))];
  const words = (blocker: Blocker, title: string): string => {
    switch (blocker.kind) {
      case 'reopened':
        return t('sop.locked.reopened', { step: title });
      case 'deferred':
        return t('stepDecisions.locked.deferred', { step: title });
      case 'awaiting_approval': {
        const role = t(`stepDecisions.roles.${blocker.approver ?? 'case_manager'}`);
        return t('stepDecisions.locked.awaiting', { step: title, role });
      }
      case 'step':
        return t('sop.locked.open', { step: title });
    }
  };
  return (
    <div className={classes.body}>
      <section className={classes.note}>
        <p className={classes.noteHead}>
          <IconLock size={18} aria-hidden /> {t('sop.locked.title')}
        </p>
        <p>{t('sop.locked.text')}</p>
        <ul className={classes.list}>
          {missing.map(({ blocker, needed }) => (
            <li key={needed.id}>
              <UnstyledButton className={classes.link} onClick={() => toStep(needed.id)}>
                {words(blocker, text(needed.title))}
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <p className={classes.muted}>{t('sop.locked.who', { who: who.join('; ') })}</p>
      </section>
      {step.kind.kind === 'form' && <FormOutline formId={step.kind.formId} />}
    </div>
  );
}
