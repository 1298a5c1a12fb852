import { Button, Modal, Text } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShellOutcome } from '../../../../shared/shell';
import { useSession } from '../../../app/session-context';
import { ErrorNote } from '../../../ui/error-note';
import { PdfPages } from '../../../ui/pdf-pages/pdf-pages';
import type { Zoom } from '../../../ui/pdf-pages/use-scale';
import { PrintChoices } from './print-choices';
import classes from './print-form.module.css';
import { type FormOutput, type PrintChoice, useFormOutput, useFormPages } from './use-form-pages';

interface PrintFormDialogProps {
  readonly caseId: string;
  readonly stepId: string;
  readonly formIds: readonly string[];
  readonly onClose: () => void;
}

/** A form as pages: empty or filled, on A4 or F4; what is shown is what is printed. */
export function PrintFormDialog({ caseId, stepId, formIds, onClose }: PrintFormDialogProps) {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [choice, setChoice] = useState<PrintChoice>({
    formId: formIds[0] ?? '',
    filled: false,
    paper: shelter.paper,
  });
  const pages = useFormPages(caseId, stepId, choice);
  const output = useFormOutput(pages.data);
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1180px, 94vw)"
      title={t('sop.print.title', { form: choice.formId })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.dialog}>
        <div className={classes.side}>
          <PrintChoices
            formIds={formIds}
            choice={choice}
            onChoice={(next) => {
              output.reset();
              setChoice(next);
            }}
          />
          <Text size="sm" c="dimmed">
            {t(choice.filled ? 'sop.print.filledText' : 'sop.print.emptyText')}
          </Text>
          <div className={classes.buttons}>
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              disabled={pages.data === undefined || output.busy}
              onClick={() => output.run('printed')}
            >
              {t('sop.print.print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              disabled={pages.data === undefined || output.busy}
              onClick={() => output.run('saved')}
            >
              {t('sop.print.save')}
            </Button>
          </div>
          <ErrorNote error={output.error} />
          {output.ended !== undefined && <Ended ended={output.ended} />}
        </div>
        <div className={classes.desk}>
          <PdfPages
            data={pages.data?.pdf}
            label={t('sop.print.pages')}
            zoom={zoom}
            onZoom={setZoom}
            {...(pages.error === null ? {} : { instead: <ErrorNote error={pages.error} /> })}
          />
        </div>
      </div>
    </Modal>
  );
}

/** How printing or saving ended; a cancelled one says nothing. */
function Ended({ ended: { how, outcome } }: { ended: NonNullable<FormOutput['ended']> }) {
  const { t } = useTranslation();
  if (outcome.kind === 'cancelled') return null;
  return (
    <Text role={outcome.kind === 'done' ? 'status' : 'alert'} size="sm">
      {outcome.kind === 'done' ? t(`sop.print.${how}`) : t(failureKey(outcome))}
    </Text>
  );
}

function failureKey({ code }: Extract<ShellOutcome, { kind: 'failed' }>) {
  return `referrals.handover.outcome.${code}` as const;
}
