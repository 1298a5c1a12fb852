/**
 * Runs a Playwright project on the stage.
 */
import { join } from 'node:path';
import { runCaptured, runShown } from './command.mjs';
import { inRepo, packageCommand, readJsonOrNothing } from './paths.mjs';
import { countPlaywright } from './results.mjs';
import { endStage, prepareStage } from './stage.mjs';
import { mkdir, rm } from 'node:fs/promises';

/**
 * @param {string} executable of Electron
 * @param {{
 *   project: string,
 *   folders: readonly string[],
 *   shown: boolean,
 *   args?: readonly string[],
 * }} run `folders` (under out/) are emptied first, and written to; `shown`: print while it runs
 * @returns {Promise<{ readonly count: import('./results.mjs').Count, readonly output: string }>}
 */
export async function runPlaywright(executable, { project, folders, shown, args = [] }) {
  const report = join('out', 'test', `${project}.json`);
  await rm(inRepo(report), { force: true });
  for (const folder of folders) await rm(inRepo(folder), { recursive: true, force: true });
  await mkdir(inRepo('out', 'test'), { recursive: true });

  const written = ['out/test', ...folders];
  const stage = await prepareStage(executable, written);
  const command = packageCommand(
    '@playwright/test',
    'playwright',
    ['test', `--project=${project}`, '--reporter=list,json', ...args],
    stage.place.root,
  );
  const options = {
    cwd: stage.place.root,
    env: {
      ...stage.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(stage.place.root, report),
      FORCE_COLOR: '0',
    },
  };
  const wrapped = stage.wrap({ ...command, command: stage.place.node });
  const { code, output } = shown
    ? { code: await runShown(wrapped, options), output: '' }
    : await runCaptured(wrapped, options);
  await endStage(stage, written);
  return { count: countPlaywright(readJsonOrNothing(inRepo(report)), code), output };
}
