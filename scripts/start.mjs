/**
 * `npm start`: opens the app, from a fresh clone if need be. What follows `--`
 * goes to the app.
 */
import { ensureBuild } from './lib/build.mjs';
import { runShown } from './lib/command.mjs';
import { runScript } from './lib/entry.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { sayStep } from './lib/say.mjs';
import { ensureMachine, prepareStage } from './lib/stage.mjs';

await runScript(async () => {
  await ensurePackages();
  const executable = await ensureMachine({ withTests: false });
  await ensureBuild();
  sayStep('Opening Suaka');
  const stage = await prepareStage(executable, []);
  const app = {
    command: stage.place.executable,
    args: [stage.place.root, ...process.argv.slice(2)],
  };
  return await runShown(stage.wrap(app), { cwd: stage.place.root, env: stage.env });
});
