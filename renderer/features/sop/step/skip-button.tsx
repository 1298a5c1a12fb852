import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { canSkip } from '../../../../shared/domain/sop/guards';
import type { CaseView } from '../../../case-parts/case-view';
import { DeferButton } from './defer-button';
import { NotApplicableButton } from './not-applicable-button';
import { SkipDialog } from './skip-dialog';
import classes from './step-panel.module.css';

/** The ways past a step: to skip it, or why not, to put it off, to decide that it does not apply. */
export function SkipButton({ view, step }: { view: CaseView; step: SopStep }) {
  return (
    <>
      <Skip view={view} step={step} />
      <DeferButton view={view} step={step} />
      <NotApplicableButton view={view} step={step} />
    </>
  );
}

function Skip({ view, step }: { view: CaseView; step: SopStep }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  // The vault's own rule: what it would refuse is not offered.
  const verdict = canSkip(view.sop, view.progress, step.id);
  if (!verdict.ok) {
    if (verdict.code !== 'never_skipped') return null;
    return <span className={classes.refusal}>{t('sop.footer.neverSkipped')}</span>;
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('sop.footer.skip')}
      </Button>
      <SkipDialog
        view={view}
        step={step}
        needsApproval={verdict.needsApproval}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
