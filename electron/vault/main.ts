import { connectToParent } from './parent-port';
import { readStatus } from './accounts/status';
import { createPdfClient } from './pdf-client';
import { createVaultHandler, reportBug } from './server';
import { closeVault, createVaultState } from './state';
import { raiseKdf } from './vault-slots';

// The vault: plain Node, no window and no network. It holds the key while unlocked; locking ends
// this process, which is the only sure way to clear the key and the text from memory.

/** How long after unlocking a password is made costlier to guess, where this PC has become faster. */
const RAISE_AFTER_MS = 5_000;

/** How long after the start the resources are read ahead: the door is on the screen by then. */
const READ_AHEAD_AFTER_MS = 700;

const [folder = '', resourcesFolder = '', appVersion = ''] = process.argv.slice(2);
const parent = connectToParent();
const pdf = createPdfClient(parent.send);
const state = createVaultState({
  folder,
  resourcesFolder,
  appVersion,
  now: () => new Date().toISOString(),
  renderPdf: pdf.render,
  // Later, because the work that was unlocked comes first.
  afterUnlock: (vault, password) => {
    setTimeout(() => {
      if (vault.isOpen) raiseKdf(vault, password).catch(reportBug);
    }, RAISE_AFTER_MS).unref();
  },
});
const handler = createVaultHandler();
// Reading once before anybody asks makes the first answer quick: the window is still starting.
readStatus(state);
// The work behind the door and its SOP and forms take most of a second to read and check: that is
// done while the password is typed.
setTimeout(() => void readAhead(), READ_AHEAD_AFTER_MS).unref();

async function readAhead(): Promise<void> {
  try {
    await import('./work');
    await state.resources();
  } catch {
    // A damaged resource is named when somebody comes in.
  }
}

// A message that is no call at all is rejected inside the RPC library, where nobody waits for it. It
// must not end the process that holds the open vault.
process.on('unhandledRejection', reportBug);
// A fault that ends this process must not leave closing to the library: it would fold the journal in
// without the anchor knowing.
process.on('exit', () => closeVault(state));

parent.listen((message, port) => {
  switch (message.kind) {
    case 'client':
      if (port !== undefined) {
        handler.upgrade(port, { context: { state } });
        port.start();
      }
      break;
    case 'rendered':
      pdf.rendered(message.id, message.pdf);
      break;
    case 'render_failed':
      pdf.failed(message.id);
      break;
    case 'close':
      closeVault(state);
      process.exit(0);
  }
});
