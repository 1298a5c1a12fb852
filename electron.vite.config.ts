import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { themeStylesheet } from './renderer/ui/theme-stylesheet';

// The targets are stated because the declared Electron is not always the one that runs the tests:
// the output must also load in the older test runtime (docs/development/test-runtime.md).
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome130';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/app/main',
      target: NODE_TARGET,
      // Parsing is part of every start and of every unlocking.
      minify: true,
      // Bundled but for the native and electron-bound packages, so that the packed app carries
      // exactly what `dependencies` lists.
      externalizeDeps: { include: ['@signalapp/sqlcipher', '@node-rs/argon2'] },
      rolldownOptions: {
        input: { main: 'electron/main.ts', vault: 'electron/vault/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/app/preload',
      target: NODE_TARGET,
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: 'out/app/renderer',
      target: CHROME_TARGET,
      rolldownOptions: {
        input: { index: 'renderer/index.html' },
        output: {
          // Without it a shared chunk makes zod's schemas before the entry says `jitless`.
          strictExecutionOrder: true,
          // What the first screen needs is one file, where the default makes two dozen requests of it.
          codeSplitting: { groups: [{ name: 'door', tags: ['$initial'] }] },
        },
      },
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    plugins: [react(), themeStylesheet()],
  },
});
