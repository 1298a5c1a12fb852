import { inTransaction, os, readOnly } from '../procedures';
import { discardDraft, readDraft, saveDraft } from './drafts';

export const draftsRouter = {
  save: os.drafts.save.handler(inTransaction(saveDraft)),
  get: os.drafts.get.handler(readOnly(readDraft)),
  discard: os.drafts.discard.handler(inTransaction(discardDraft)),
};
