import { draftsContract } from '../../../shared/contract/vault';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { discardDraft, readDraft, saveDraft } from './drafts';

const os = serve(draftsContract);

export const draftsRouter = {
  save: os.save.handler(inTransaction(saveDraft)),
  get: os.get.handler(readOnly(readDraft)),
  discard: os.discard.handler(inTransaction(discardDraft)),
};
