import { useMutation } from '@tanstack/react-query';
import type { ShellOutcome } from '../../../../shared/shell';
import { useVault } from '../../../app/vault-context';

export interface Exported {
  readonly outcome: ShellOutcome;
  readonly fingerprint: string;
}

/** Signs a version as a package and saves it where the officer says. */
export function useExport() {
  const { client } = useVault();
  return useMutation({
    mutationFn: async (version: number): Promise<Exported> => {
      const { text, fingerprint } = await client.sopVersions.exportPackage({ version });
      const fileName = `sop-versi-${version}.suaka-sop`;
      return { outcome: await window.suaka.saveSopPackage({ text, fileName }), fingerprint };
    },
  });
}
