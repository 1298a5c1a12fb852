/**
 * `npm run demo`: walks one invented case through the app; leaves PDFs and
 * pictures in out/demo.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { ensureBuild } from './lib/build.mjs';
import { runScript } from './lib/entry.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRepo } from './lib/paths.mjs';
import { runPlaywright } from './lib/playwright.mjs';
import { lastLine } from './lib/results.mjs';
import { sayLine, sayNote, sayStep } from './lib/say.mjs';
import { ensureMachine } from './lib/stage.mjs';

await runScript(async () => {
  await ensurePackages();
  const executable = await ensureMachine({ withTests: true });
  await ensureBuild();
  sayStep('Walking an invented case through the app');
  const { count } = await runPlaywright(executable, {
    project: 'demo',
    folders: ['out/demo'],
    shown: true,
    args: ['--output', 'out/demo/results'],
  });
  const folder = inRepo('out', 'demo');
  const names = existsSync(folder) ? await readdir(folder) : [];
  const shown = names.filter((name) => /\.(pdf|png)$/.test(name)).sort();
  sayLine('');
  for (const name of shown) sayNote(`out/demo/${name}`);
  sayLine(shown.length > 0 ? `${shown.length} files in out/demo` : 'Nothing was left in out/demo.');
  sayLine(lastLine([count]));
  return count.failed === 0 && shown.length > 0 ? 0 : 1;
});
