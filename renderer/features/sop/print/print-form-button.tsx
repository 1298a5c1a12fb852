import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { PrintFormDialog } from './print-form-dialog';

interface PrintFormButtonProps {
  readonly caseId: string;
  readonly step: SopStep;
}

/** "Cetak formulir …": the form of the step, and the papers that belong to it. */
export function PrintFormButton({ caseId, step }: PrintFormButtonProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const formIds = [
    ...(step.kind.kind === 'form' ? [step.kind.formId] : []),
    ...(step.papers ?? []),
  ];
  if (formIds.length === 0) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('sop.print.open')}
      </Button>
      {opened && (
        <PrintFormDialog
          caseId={caseId}
          stepId={step.id}
          formIds={[...new Set(formIds)]}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}
