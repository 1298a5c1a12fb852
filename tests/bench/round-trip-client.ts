import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { VAULT_PORT_MESSAGE } from '../../shared/channels';
import { BYTES_ON_THE_PORT } from '../../shared/contract/bytes';
import type { VaultContract } from '../../shared/contract';

/**
 * Runs inside the window, on a port of its own: the page's real client is out of a test's reach.
 * Bundled by the bench and put into the page.
 */
async function openClient(): Promise<ContractRouterClient<VaultContract>> {
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function receive(event: MessageEvent<unknown>) {
      const [first] = event.ports;
      const data = event.data;
      const ours = typeof data === 'object' && data !== null && 'type' in data;
      if (first === undefined || !ours || data.type !== VAULT_PORT_MESSAGE) return;
      window.removeEventListener('message', receive);
      resolve(first);
    });
    window.suaka.requestVaultPort();
  });
  port.start();
  return createORPCClient(new RPCLink({ port, customJsonSerializers: [BYTES_ON_THE_PORT] }));
}

/** Milliseconds of each of `count` trips of a trivial query. */
async function measurePing(count: number): Promise<number[]> {
  const client = await openClient();
  const times: number[] = [];
  for (let trip = 0; trip < count; trip += 1) {
    const start = performance.now();
    await client.door.ping();
    times.push(performance.now() - start);
  }
  return times;
}

/** As long as the window that draws packets needs to forget the last one; the yardstick's is not timed either. */
const REST_MS = 500;

/** Milliseconds of each of `count` previews of one referral. */
async function measurePreview(referralId: string, count: number): Promise<number[]> {
  const client = await openClient();
  const times: number[] = [];
  for (let trip = 0; trip < count; trip += 1) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const start = performance.now();
    await client.referrals.preview({ referralId });
    times.push(performance.now() - start);
  }
  return times;
}

export { measurePing, measurePreview, openClient };
