/** `npm run bench`: measures the app against its limits; results in out/bench.json. */
import { runScript } from './lib/entry.mjs';
import { measure } from './lib/measure.mjs';

await runScript(() => measure('bench'));
