import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { VAULT_PORT_MESSAGE } from '../../shared/channels';
import { BYTES_ON_THE_PORT } from '../../shared/contract/bytes';
import type { VaultContract } from '../../shared/contract';

export type VaultClient = ContractRouterClient<VaultContract>;
export type VaultQueries = ReturnType<typeof createVaultQueries>;

/** Waits for the port that main hands over, and speaks the vault's contract on it. */
export async function connectVault(): Promise<VaultClient> {
  const port = await receivePort();
  const link = new RPCLink({ port, customJsonSerializers: [BYTES_ON_THE_PORT] });
  port.start();
  return createORPCClient(link);
}

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window || port === undefined || !isPortMessage(event.data)) return;
      window.removeEventListener('message', receive);
      resolve(port);
    };
    window.addEventListener('message', receive);
    window.suaka.requestVaultPort();
  });
}

function isPortMessage(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'type' in data && data.type === VAULT_PORT_MESSAGE
  );
}

/** Query and mutation options for every procedure, for TanStack Query. */
export function createVaultQueries(client: VaultClient) {
  return createTanstackQueryUtils(client);
}
