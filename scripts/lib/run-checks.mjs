/**
 * Runs checks one after the other, the static ones two at a time, and collects
 * what they report.
 */
import { rm } from 'node:fs/promises';
import { build } from './build.mjs';
import { runCaptured } from './command.mjs';
import { inRepo, packageCommand, readJsonOrNothing, repoRoot } from './paths.mjs';
import { runPlaywright } from './playwright.mjs';
import { countVitest, countWhole } from './results.mjs';
import { describeError, sayLine, sayNote, sayStep } from './say.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./results.mjs').Result} Result */
/** @typedef {{ readonly count: import('./results.mjs').Count, readonly output: string }} Outcome */
/**
 * @typedef {() => Promise<string>} ElectronFinder gives the executable, or throws
 *   what the reader should know
 */

const atATime = 2;

/** @param {Check} check @returns {import('./command.mjs').Command} */
function commandOf(check) {
  if (check.tool === undefined) throw new Error(`The check ${check.name} has no command.`);
  return packageCommand(check.tool[0], check.tool[1], check.args ?? []);
}

/** @param {Check} check @returns {Promise<Outcome>} */
async function runStatic(check) {
  const { code, output } = await runCaptured(commandOf(check), { cwd: repoRoot });
  return { count: countWhole(code === 0), output };
}

/** @param {Check} check @returns {Promise<Outcome>} */
async function runVitest(check) {
  const report = inRepo('out', 'test', 'vitest.json');
  await rm(report, { force: true });
  const { command, args } = commandOf(check);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runCaptured(
    { command, args: [...args, ...reporters] },
    { cwd: repoRoot, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } },
  );
  return { count: countVitest(readJsonOrNothing(report), code), output };
}

/** @returns {Promise<Outcome>} */
async function runBuild() {
  const { ok, output } = await build();
  return { count: countWhole(ok), output };
}

/**
 * @param {Check} check
 * @param {ElectronFinder} findElectron
 * @returns {Promise<Outcome>}
 */
async function runCheck(check, findElectron) {
  switch (check.kind) {
    case 'static':
      return await runStatic(check);
    case 'vitest':
      return await runVitest(check);
    case 'build':
      return await runBuild();
    case 'playwright':
      return await runPlaywright(await findElectron(), {
        project: 'e2e',
        folders: ['out/e2e'],
        shown: false,
        args: ['--output', 'out/e2e/results'],
      });
  }
}

/**
 * @param {Check} check
 * @param {ElectronFinder} findElectron
 * @returns {Promise<Result>}
 */
async function runAndSay(check, findElectron) {
  const startedMs = performance.now();
  if (check.kind !== 'static') sayStep(`${check.name} …`);
  /** @type {Outcome} */
  const { count, output } = await runCheck(check, findElectron).catch((error) => ({
    count: { ...countWhole(false), note: 'could not run' },
    output: describeError(error),
  }));
  const seconds = (performance.now() - startedMs) / 1000;
  const word = count.failed === 0 ? 'passed' : 'FAILED';
  sayNote(`${word}  ${check.name}  (${seconds.toFixed(1)} s)`);
  if (count.failed > 0) sayLine(indent(output));
  return { name: check.name, ...count, seconds };
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    | ');
}

/**
 * @param {readonly Check[]} checks
 * @param {ElectronFinder} findElectron
 * @returns {Promise<readonly Result[]>} in the order of the checks
 */
export async function runChecks(checks, findElectron) {
  const staticChecks = checks.filter(({ kind }) => kind === 'static');
  /** @type {Map<Check, Result>} */
  const results = new Map();
  const waiting = [...staticChecks];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      results.set(check, await runAndSay(check, findElectron));
    }
  };
  if (waiting.length > 0) sayStep('reading the sources: types, format, lint, layers, unused code');
  await Promise.all(Array.from({ length: atATime }, work));
  for (const check of checks) {
    if (check.kind !== 'static') results.set(check, await runAndSay(check, findElectron));
  }
  return checks.flatMap((check) => results.get(check) ?? []);
}
