import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReferralView } from '../../../../shared/contract/referrals';
import type { ShellOutcome } from '../../../../shared/shell';
import { useVault } from '../../../app/vault-context';

type Packet = ReferralView['packets'][number];
type How = 'saved' | 'printed';

export interface CopyOutput {
  readonly run: (packet: Packet, how: How) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly ended:
    | { readonly outcome: ShellOutcome; readonly how: How; readonly copyNumber: number }
    | undefined;
}

/**
 * Saves or prints a copy, and records it when it really left.
 *
 * @param printer the chosen one; empty for the dialog of the system
 */
export function useCopyOutput(printer: string): CopyOutput {
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const output = useMutation({
    mutationFn: async ({ packet, how }: { packet: Packet; how: How }) => {
      const { packetId, copyNumber } = packet;
      const { pdf, fileName } = await client.referrals.packet({ packetId });
      const outcome = await (how === 'saved'
        ? window.suaka.savePacket({ bytes: pdf, fileName })
        : window.suaka.printPacket({ bytes: pdf, ...(printer === '' ? {} : { printer }) }));
      if (outcome.kind === 'done') {
        await client.referrals.recordOutput({ packetId, how });
        await queryClient.invalidateQueries({ queryKey: queries.cases.history.key() });
      }
      return { outcome, how, copyNumber };
    },
  });
  return {
    run: (packet, how) => output.mutate({ packet, how }),
    busy: output.isPending,
    error: output.error,
    ended: output.data,
  };
}
