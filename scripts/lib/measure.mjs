/**
 * A suite that measures: its Vitest files (*.test.ts) and its Playwright
 * project (*.spec.ts) write rows, which become one table and one JSON file.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { ensureBuild } from './build.mjs';
import { runShown } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { inRepo, packageCommand, readJsonOrNothing, repoRoot } from './paths.mjs';
import { runPlaywright } from './playwright.mjs';
import { countVitest, lastLine, sumUp } from './results.mjs';
import { formatRows, mergeRows, readRowFiles } from './rows.mjs';
import { sayLine, sayStep } from './say.mjs';
import { ensureMachine } from './stage.mjs';

/** @param {string} suite @param {string} ending @returns {Promise<boolean>} */
async function hasFiles(suite, ending) {
  const folder = inRepo('tests', suite);
  if (!existsSync(folder)) return false;
  const names = await readdir(folder, { recursive: true });
  return names.some((name) => name.endsWith(ending));
}

/** @param {string} suite @returns {Promise<import('./results.mjs').Count>} */
async function runVitestFiles(suite) {
  const report = inRepo('out', 'test', `${suite}-vitest.json`);
  await rm(report, { force: true });
  const config = inRepo('scripts', 'lib', 'measure.vitest.config.mjs');
  const code = await runShown(
    packageCommand('vitest', 'vitest', [
      'run',
      `--config=${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
    { cwd: repoRoot, env: { ...process.env, SUAKA_SUITE: suite } },
  );
  return countVitest(readJsonOrNothing(report), code);
}

/**
 * @param {'bench' | 'fault'} suite
 * @returns {Promise<number>} the exit code: 1 when a test failed, when a row does
 *   not pass, or when there are none
 */
export async function measure(suite) {
  await ensurePackages();
  const executable = await ensureMachine({ withTests: true });
  await ensureBuild();
  await rm(inRepo('out', suite), { recursive: true, force: true });
  await mkdir(inRepo('out', suite), { recursive: true });

  /** @type {import('./results.mjs').Count[]} */
  const counts = [];
  // Electron first: its run starts with an emptied folder.
  if (await hasFiles(suite, '.spec.ts')) {
    sayStep(`${suite}: in Electron`);
    const folders = [`out/${suite}`];
    const args = ['--output', `out/${suite}/results`];
    const run = await runPlaywright(executable, { project: suite, folders, shown: true, args });
    counts.push(run.count);
  }
  if (await hasFiles(suite, '.test.ts')) {
    sayStep(`${suite}: outside Electron`);
    counts.push(await runVitestFiles(suite));
  }
  return await summarise(suite, counts);
}

/**
 * @param {string} suite
 * @param {readonly import('./results.mjs').Count[]} counts
 * @returns {Promise<number>}
 */
async function summarise(suite, counts) {
  const { rows, problems } = mergeRows(await readRowFiles(inRepo('out', suite)));
  const target = inRepo('out', `${suite}.json`);
  await writeFile(target, `${JSON.stringify(rows, undefined, 2)}\n`);
  sayLine(`\n${formatRows(rows)}\n`);
  for (const problem of problems) sayLine(problem);
  if (rows.length === 0) sayLine('Nothing was measured.');
  sayLine(`Written to out/${suite}.json. Tests: ${lastLine(counts)}.`);
  const failedRows = rows.filter(({ pass }) => !pass).length + problems.length;
  sayLine(`${rows.length - rows.filter(({ pass }) => !pass).length} passed, ${failedRows} failed`);
  return rows.length > 0 && failedRows === 0 && sumUp(counts).failed === 0 ? 0 : 1;
}
