import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import type { CaseView } from '../../../case-parts/case-view';
import { ReopenDialog } from './reopen-dialog';
import classes from './step-panel.module.css';

interface ReopenFooterProps {
  readonly view: CaseView;
  readonly step: SopStep;
  /** What opening it again is called here. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** The foot of a step that is finished, skipped or declared not applicable: the way to open it again. */
export function ReopenFooter({ view, step, label, children }: ReopenFooterProps) {
  const { t } = useTranslation();
  const [reopening, setReopening] = useState(false);
  return (
    <>
      <footer className={classes.footer}>
        <span className={classes.footerNote} />
        <Button variant="default" onClick={() => setReopening(true)}>
          {label ?? t('sop.signed.reopen')}
        </Button>
        {children}
      </footer>
      <ReopenDialog
        view={view}
        step={step}
        opened={reopening}
        onClose={() => setReopening(false)}
      />
    </>
  );
}
