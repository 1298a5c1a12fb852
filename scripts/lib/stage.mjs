/**
 * Everything a window needs, put together: an Electron, its libraries, a user
 * it may run as, a place that user can read, and a display.
 */
import { chooseDisplay, virtualScreen, withDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import {
  asUser,
  ensureOrdinaryUser,
  environmentFor,
  runsAsRoot,
  shareScreenCookie,
} from './ordinary-user.mjs';
import { repoRoot } from './paths.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { sayNote } from './say.mjs';
import { bringHome, makeWritable, preparePlace } from './staging.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** @typedef {import('./command.mjs').Command} Command */
/**
 * @typedef {{
 *   readonly place: import('./staging.mjs').Place,
 *   readonly user: import('./ordinary-user.mjs').OrdinaryUser | undefined,
 *   readonly env: NodeJS.ProcessEnv,
 *   readonly wrap: (inner: Command) => Command,
 * }} Stage `wrap` makes a command run as the user and with the display
 */

/**
 * The machine's part: runtime and system libraries.
 * @param {{ withTests: boolean }} need
 * @returns {Promise<string>} the executable of Electron
 */
export async function ensureMachine({ withTests }) {
  const { executable } = await ensureElectron();
  await ensureSystemLibraries({ executable, withTests, isRoot: runsAsRoot() });
  ensureSandbox(executable, runsAsRoot());
  return executable;
}

/**
 * The place to run in. Called after the build, which it may have to copy.
 * @param {string} executable
 * @param {readonly string[]} writable folders under out/ that will be written to
 * @returns {Promise<Stage>}
 */
export async function prepareStage(executable, writable) {
  const user = runsAsRoot() && process.platform === 'linux' ? ensureOrdinaryUser() : undefined;
  const place =
    user === undefined
      ? { root: repoRoot, executable, node: process.execPath, isCopy: false }
      : await preparePlace(user, executable);
  if (user !== undefined) {
    await makeWritable(place, user, writable);
    sayNote(`running as the user "${user.name}", because Electron's sandbox cannot run as root`);
  }
  const asOtherUser = user !== undefined;
  const display = chooseDisplay({ platform: process.platform, env: process.env, asOtherUser });
  if (display.kind === 'virtual') {
    sayNote(`no screen here: windows open on a virtual one (Xvfb, ${virtualScreen})`);
  }
  return {
    place,
    user,
    env: stageEnvironment(place, user),
    wrap: (inner) => {
      const shown = withDisplay(display, inner);
      return user === undefined ? shown : asUser(user, shown);
    },
  };
}

/**
 * @param {Stage['place']} place
 * @param {Stage['user']} user
 * @returns {NodeJS.ProcessEnv}
 */
function stageEnvironment(place, user) {
  const own =
    user === undefined
      ? { ...process.env }
      : { ...environmentFor(process.env, user), ...shareScreenCookie(process.env, user) };
  // Set by editors built on Electron; it would make ours start as plain Node.
  delete own['ELECTRON_RUN_AS_NODE'];
  return { ...own, SUAKA_ELECTRON: place.executable, SUAKA_APP: place.root };
}

/**
 * Brings what was written home when the stage is a copy.
 * @param {Stage} stage
 * @param {readonly string[]} folders
 */
export async function endStage(stage, folders) {
  await bringHome(stage.place, folders);
}
