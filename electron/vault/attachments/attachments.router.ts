import { attachmentsContract } from '../../../shared/contract/attachments';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import {
  addAttachment,
  checkAttachment,
  listAttachments,
  markAttachment,
  openAttachment,
  removeAttachment,
} from './attachments';

const os = serve(attachmentsContract);

export const attachmentsRouter = {
  list: os.list.handler(readOnly(listAttachments)),
  add: os.add.handler(inTransaction(addAttachment)),
  file: os.file.handler(inTransaction(openAttachment)),
  mark: os.mark.handler(inTransaction(markAttachment)),
  check: os.check.handler(inTransaction(checkAttachment)),
  remove: os.remove.handler(inTransaction(removeAttachment)),
};
