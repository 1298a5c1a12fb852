import { agenciesContract } from '../../../shared/contract/agencies';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { readDirectory, retireAgency, saveAgency } from './agencies';

const os = serve(agenciesContract);

export const agenciesRouter = {
  directory: os.directory.handler(readOnly((context) => readDirectory(context))),
  save: os.save.handler(inTransaction(saveAgency)),
  retire: os.retire.handler(inTransaction(retireAgency)),
};
