import type { Bytes } from '../../../../shared/contract/bytes';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PaperSize } from '../../../../shared/domain/packets/paper';
import type { ShellOutcome } from '../../../../shared/shell';
import { flushPendingWrites } from '../../../app/pending-writes';
import { useVault } from '../../../app/vault-context';

export interface PrintChoice {
  readonly formId: string;
  readonly filled: boolean;
  readonly paper: PaperSize;
}

/** Pages of a form, and the file name they may be saved under. */
export interface FormPages {
  readonly pdf: Bytes;
  readonly fileName: string;
}

/** Draws the pages anew when a choice changes. Every drawing is recorded. */
export function useFormPages(caseId: string, stepId: string, choice: PrintChoice) {
  const { client, queries } = useVault();
  const pages = useQuery({
    queryKey: [...queries.sop.printForm.key(), caseId, stepId, choice],
    queryFn: async (): Promise<FormPages> => {
      // What was typed last goes on the paper too.
      if (choice.filled) await flushPendingWrites();
      return client.sop.printForm({ caseId, stepId, ...choice });
    },
    // Pages of a case are not kept longer than they are looked at.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { data: pages.data, error: pages.error };
}

type How = 'saved' | 'printed';

export interface FormOutput {
  readonly run: (how: How) => void;
  readonly reset: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly ended: { readonly outcome: ShellOutcome; readonly how: How } | undefined;
}

/** Saves or prints the pages that are shown. */
export function useFormOutput(pages: FormPages | undefined): FormOutput {
  const output = useMutation({
    mutationFn: async ({ how, pdf, fileName }: FormPages & { readonly how: How }) => {
      const outcome = await (how === 'saved'
        ? window.suaka.savePacket({ bytes: pdf, fileName })
        : window.suaka.printPacket({ bytes: pdf }));
      return { outcome, how };
    },
  });
  return {
    run: (how) => {
      if (pages !== undefined) output.mutate({ ...pages, how });
    },
    reset: output.reset,
    busy: output.isPending,
    error: output.error,
    ended: output.data,
  };
}
