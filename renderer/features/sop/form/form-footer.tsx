import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import type { DraftStatus } from '../../../app/use-draft';
import { DraftNote } from '../../../ui/draft-note';
import type { CaseView } from '../../../case-parts/case-view';
import { SkipButton } from '../step/skip-button';
import panel from '../step/step-panel.module.css';
import classes from './form.module.css';
import type { FormValues } from './form-values';

interface FormFooterProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly status: DraftStatus;
}

/** That the words are kept, what is still missing, and the two ways out of the step. */
export function FormFooter({ view, step, status }: FormFooterProps) {
  const { t } = useTranslation();
  const { errors } = useFormState<FormValues>();
  const count = Object.keys(errors).length;
  return (
    <footer className={panel.footer}>
      <div className={panel.footerNote}>
        <DraftNote status={status} />
        {count > 0 && (
          <p className={classes.error} role="alert">
            {t('sop.footer.problems', { count })}
          </p>
        )}
      </div>
      <SkipButton view={view} step={step} />
      <Button type="submit" leftSection={<IconSignature size={18} aria-hidden />}>
        {t('sop.footer.sign')}
      </Button>
    </footer>
  );
}
