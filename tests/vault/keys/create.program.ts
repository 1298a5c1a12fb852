import { randomUUID } from 'node:crypto';
import { createVault } from '../../../electron/vault/vault-folder';
import { FLOOR, PASSWORD } from './fixture';
import { MIGRATIONS } from './vault-fixture';

/** Says that it starts, makes a vault, and says that it is done: to be killed at some moment. */
process.stdout.write('start\n');
await createVault(
  process.argv[2] ?? '',
  { userId: randomUUID(), displayName: 'Contoh Melati', password: PASSWORD, kdf: FLOOR },
  MIGRATIONS,
  () => new Date(),
);
process.stdout.write('done\n');
