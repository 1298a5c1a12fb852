import { connectToParent } from './parent-port';
import { createPdfClient } from './pdf-client';
import { createVaultHandler } from './server';
import { closeVault, createVaultState } from './state';

// The vault: plain Node, no window and no network. It holds the key while unlocked; locking ends
// this process, which is the only sure way to clear the key and the text from memory.
const [folder = '', resourcesFolder = '', appVersion = ''] = process.argv.slice(2);
const parent = connectToParent();
const pdf = createPdfClient(parent.send);
const state = createVaultState({
  folder,
  resourcesFolder,
  appVersion,
  now: () => new Date().toISOString(),
  renderPdf: pdf.render,
});
const handler = createVaultHandler();

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
