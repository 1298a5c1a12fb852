import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { BYTES_ON_THE_PORT } from '../../../shared/contract/bytes';
import type { VaultContract } from '../../../shared/contract';

/**
 * The real entry of the vault process under a stand-in for Electron's `process.parentPort`: sends over
 * its port what is no call at all, then asks whether it still answers.
 */
const fromMain = new EventEmitter();
Object.assign(process, {
  parentPort: Object.assign(fromMain, { postMessage: () => undefined }),
});
await import('../../../electron/vault/main');
const { port1, port2 } = new MessageChannel();
fromMain.emit('message', { data: { kind: 'client' }, ports: [port1] });

const circle: Record<string, unknown> = { i: 'c', p: { u: '/cases/list', b: {} } };
circle.p = { u: '/cases/header', h: {}, b: { json: circle } };
const call = (url: string, body: unknown) => JSON.stringify({ i: url, p: { u: url, b: body } });

const NO_CALLS: readonly unknown[] = [
  'contohbocor',
  '',
  '{',
  'null',
  '[]',
  '{"i":1}',
  null,
  undefined,
  42,
  10n,
  [],
  {},
  { i: {}, t: 99, p: null },
  { i: 'a', t: 3, p: {} },
  { i: 'a', t: 4 },
  { i: 'a', p: { u: 'http://[' } },
  { i: 'a', p: { u: 7 } },
  {
    i: 'a',
    p: { u: '/cases/list', m: 'contohbocor', h: { 'content-type': 'multipart/form-data' } },
  },
  new Uint8Array([255, 0, 255]),
  new Uint8Array(100_000),
  new Map([['i', 1]]),
  circle,
  call('/__proto__/constructor', {}),
  call('/vault/ping/constructor', {}),
  call('/vault/unlock', { json: { slotId: 'x' }, meta: [[99, 'slotId', '__proto__']] }),
  call('/vault/unlock', { json: 1, meta: 'contohbocor', maps: 5 }),
  call(`/${'a/'.repeat(50_000)}`, {}),
  call('/drafts/get', { json: { key: 'x' }, meta: [[1, ['__proto__', 'polluted']]] }),
];
for (const message of NO_CALLS) port2.postMessage(message);
await wait(200);

const client: ContractRouterClient<VaultContract> = createORPCClient(
  new RPCLink({ port: port2, customJsonSerializers: [BYTES_ON_THE_PORT] }),
);
port2.start();
const status = await client.door.status();
process.stdout.write(
  JSON.stringify({
    ping: await client.door.ping(),
    status: status.kind,
    sent: NO_CALLS.length,
    polluted: Reflect.get({}, 'polluted') !== undefined,
  }),
);
process.exit(0);
