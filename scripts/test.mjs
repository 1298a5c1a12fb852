/**
 * `npm test`: every check of the project; the last line is "N passed, N failed".
 */
import { chooseChecks } from './lib/checks.mjs';
import { runScript } from './lib/entry.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { formatResults, lastLine, sumUp } from './lib/results.mjs';
import { runChecks } from './lib/run-checks.mjs';
import { sayLine } from './lib/say.mjs';
import { ensureMachine } from './lib/stage.mjs';

const help = `npm test               everything: types, format, lint, layers, unused code,
                       unit and vault tests, build, end-to-end tests in Electron
npm test -- quick      without Electron: the checks of the sources, unit and vault tests
npm test -- unit       unit and vault tests only
npm test -- e2e        build and end-to-end tests only

Parts can be combined. Every check counts as one, every test counts as one; the
last line is "N passed, N failed", and the exit code is 1 when something failed.
Reports: out/test/vitest.json, out/test/e2e.json.`;

/**
 * The machine is prepared before the first check, so that a run does not stop
 * half-way to download something; what went wrong is told by the check that
 * needs it, and the other checks still run.
 * @returns {Promise<() => Promise<string>>}
 */
async function prepareElectron() {
  /** @type {{ executable: string } | { error: unknown }} */
  const found = await ensureMachine({ withTests: true }).then(
    (executable) => ({ executable }),
    (error) => ({ error }),
  );
  return async () => {
    if ('error' in found) throw found.error;
    return found.executable;
  };
}

await runScript(async () => {
  const choice = chooseChecks(process.argv.slice(2));
  if (choice.kind === 'unknown') {
    sayLine(`There is no part "${choice.word}".\n\n${help}`);
    return 2;
  }
  if (choice.kind === 'help') {
    sayLine(help);
    return 0;
  }
  await ensurePackages();
  const needsElectron = choice.checks.some(({ kind }) => kind === 'playwright');
  const findElectron = needsElectron
    ? await prepareElectron()
    : async () => {
        throw new Error('This run was to do without Electron.');
      };
  const results = await runChecks(choice.checks, findElectron);
  sayLine(`\n${formatResults(results)}\n`);
  if (choice.isPart) sayLine('This was a part of the checks; `npm test` runs all of them.');
  sayLine(lastLine(results));
  return sumUp(results).failed === 0 ? 0 : 1;
});
