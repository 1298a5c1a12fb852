/** `npm run fault`: breaks things on purpose and counts; results in out/fault.json. */
import { runScript } from './lib/entry.mjs';
import { measure } from './lib/measure.mjs';

await runScript(() => measure('fault'));
