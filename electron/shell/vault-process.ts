import path from 'node:path';
import {
  MessageChannelMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import { SHELL_CHANNELS } from '../../shared/channels';
import { type FromVault, fromVaultSchema, type ToVault } from '../vault-messages';

/** How long the vault may take to write back and close before it is ended. */
const CLOSE_TIMEOUT_MS = 2_000;

export interface VaultProcessOptions {
  readonly outDir: string;
  readonly vaultFolder: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
  /** Answers the vault's request to turn packet HTML into PDF bytes. */
  readonly renderPdf: (request: Extract<FromVault, { kind: 'render' }>) => Promise<Uint8Array>;
  /** The vault ended without being asked to: the window must lock. */
  readonly onUnexpectedExit: () => void;
}

/** One life of the vault process, from start to lock. */
export interface VaultProcess {
  /** Gives `contents` a port on which it can call the vault's contract. */
  connect(contents: WebContents): void;
  /** Lets the vault close its database, then ends the process whether or not it did. */
  end(): Promise<void>;
  readonly pid: () => number | undefined;
}

/** Starts the vault as a utility process: plain Node, no window, its own memory. */
export function startVaultProcess(options: VaultProcessOptions): VaultProcess {
  const child = utilityProcess.fork(
    path.join(options.outDir, 'main', 'vault.js'),
    [options.vaultFolder, options.resourcesFolder, options.appVersion],
    { serviceName: 'Suaka vault', stdio: 'inherit' },
  );
  let ending = false;

  const post = (message: ToVault, ports?: Electron.MessagePortMain[]) =>
    child.postMessage(message, ports);
  child.on('message', (raw: unknown) => {
    const message = fromVaultSchema.parse(raw);
    void answerRender(message, options.renderPdf, post);
  });
  child.on('exit', () => {
    if (!ending) options.onUnexpectedExit();
  });

  return {
    pid: () => child.pid,
    connect: (contents) => {
      const { port1, port2 } = new MessageChannelMain();
      post({ kind: 'client' }, [port1]);
      contents.postMessage(SHELL_CHANNELS.vaultPort, null, [port2]);
    },
    end: async () => {
      ending = true;
      await endProcess(child, post);
    },
  };
}

async function answerRender(
  message: Extract<FromVault, { kind: 'render' }>,
  renderPdf: VaultProcessOptions['renderPdf'],
  post: (message: ToVault) => void,
): Promise<void> {
  try {
    post({ kind: 'rendered', id: message.id, pdf: await renderPdf(message) });
  } catch {
    // The reason may quote the document, so it stays here; the vault reports a failed rendering.
    post({ kind: 'render_failed', id: message.id });
  }
}

async function endProcess(child: UtilityProcess, post: (message: ToVault) => void): Promise<void> {
  if (child.pid === undefined) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  post({ kind: 'close' });
  const timer = setTimeout(() => child.kill(), CLOSE_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}
