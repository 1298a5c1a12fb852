import { sealedContract } from '../../../shared/contract/sealed';
import { readOnly } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { agencyKey, sealPacket } from './sealed';

const os = serve(sealedContract);

export const sealedRouter = {
  agencyKey: os.agencyKey.handler(readOnly(agencyKey)),
  // Sealing is not done within a moment, and keeps its own transaction.
  seal: os.seal.handler(({ context, input }) => sealPacket(useCaseContext(context.state), input)),
};
