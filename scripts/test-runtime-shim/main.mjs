/**
 * Makes `electron path/to/app` work in a runtime that comes without Electron's
 * default app: takes the app folder from the arguments and starts it.
 *
 * An ES module with top-level await, and that matters: Electron holds its
 * `ready` event back until this module is done, so that what the app must do
 * before `ready` (protocol privileges, the sandbox switch) still comes in time.
 * See docs/development/test-runtime.md.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** The first argument that is a folder: switches and their values come before it. */
function findAppFolder() {
  return process.argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(argument))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

try {
  const folder = findAppFolder();
  if (folder === undefined) throw new Error('Which app? Give its folder as an argument.');
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, manifest.main)).href);
} catch (error) {
  // Not rethrown: Electron would show it in a box that waits for a click, and a
  // test without a screen would wait for ever.
  console.error(error);
  app.exit(1);
}
