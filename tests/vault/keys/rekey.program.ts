import { removeOfficerAndRekey } from '../../../electron/vault/vault-rekey';
import { unlock } from './vault-fixture';

/** Opens a vault, says so, removes an officer with a new master key, and says that it is done. */
const [folder = '', slotId = '', leaver = ''] = process.argv.slice(2);
const vault = await unlock(folder, slotId, undefined, () => new Date());
process.stdout.write('open\n');
removeOfficerAndRekey(vault, leaver);
process.stdout.write('done\n');
vault.close();
