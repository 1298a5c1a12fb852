import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './audit.module.css';

/** Prints the entries under the filter. That an extract was made is an entry of its own. */
export function PrintExtract({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const print = useMutation({
    mutationFn: async () => {
      const { pdf } = await client.audit.printExtract(filter);
      await queryClient.invalidateQueries({ queryKey: queries.audit.list.key() });
      return window.suaka.printPacket({ bytes: pdf });
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {t('audit.print.submit')}
      </Button>
      <ErrorNote error={print.error} />
      {print.data !== undefined && (
        <p className={classes.muted} role="status">
          {t(`audit.print.${print.data.kind}`)}
        </p>
      )}
    </>
  );
}
