import { verifyContract } from '../../../shared/contract/verify';
import { inTransaction } from '../procedures';
import { serve } from '../serve';
import { verifyFile, verifyText } from './verify';

const os = serve(verifyContract);

export const verifyRouter = {
  text: os.text.handler(inTransaction(verifyText)),
  file: os.file.handler(inTransaction(verifyFile)),
};
