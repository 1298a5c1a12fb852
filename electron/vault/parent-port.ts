import type { MessagePortMainLike } from '@orpc/client/message-port';
import { type FromVault, type ToVault, toVaultSchema } from '../vault-messages';

/** A port as Electron hands it to a utility process. */
export interface ClientPort extends MessagePortMainLike {
  start(): void;
}

interface ParentMessage {
  readonly data: unknown;
  readonly ports: readonly ClientPort[];
}

/** The part of Electron's `process.parentPort` that the vault uses, named without importing Electron. */
interface ParentPort {
  on(event: 'message', listener: (message: ParentMessage) => void): unknown;
  postMessage(message: FromVault): void;
}

export interface ParentConnection {
  readonly send: (message: FromVault) => void;
  readonly listen: (handle: (message: ToVault, port: ClientPort | undefined) => void) => void;
}

/** Connects to the main process. Throws where there is none, that is outside a utility process. */
export function connectToParent(): ParentConnection {
  // Typed by Electron only, which this process must not import.
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (port === undefined) throw new Error('The vault runs only as a utility process of Suaka.');
  return {
    send: (message) => port.postMessage(message),
    listen: (handle) => {
      port.on('message', (event) => handle(toVaultSchema.parse(event.data), event.ports[0]));
    },
  };
}
