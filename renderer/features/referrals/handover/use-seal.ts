import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Sealing } from '../../../../shared/domain/sealed/sealing';
import { useVault } from '../../../app/vault-context';

/**
 * Seals a copy, saves it, and records it when it really left. The passphrase lives in this answer
 * only, and goes with the dialog.
 */
export function useSeal(packetId: string) {
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: async (sealing: Sealing) => {
      const { bytes, fileName, passphrase } = await client.sealed.seal({ packetId, sealing });
      const outcome = await window.suaka.saveSealed({ bytes, fileName });
      // A copy that was not saved has no passphrase that anybody needs.
      if (outcome.kind !== 'done') return { outcome, passphrase: null };
      await client.referrals.recordOutput({ packetId, how: 'sealed' });
      await queryClient.invalidateQueries({ queryKey: queries.cases.history.key() });
      await queryClient.invalidateQueries({ queryKey: queries.sealed.key() });
      return { outcome, passphrase };
    },
  });
}
