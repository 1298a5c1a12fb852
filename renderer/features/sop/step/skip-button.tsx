import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { canSkip } from '../../../../shared/domain/sop/guards';
import type { CaseView } from '../../../case-parts/case-view';
import { SkipDialog } from './skip-dialog';
import classes from './step-panel.module.css';

/** "Lewati …" where a step may be skipped, else the reason why it may not. */
export function SkipButton({ view, step }: { view: CaseView; step: SopStep }) {
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
