import { doorContract } from '../../../shared/contract/vault';
import { serve } from '../serve';
import { readStatus } from './status';

const os = serve(doorContract);

export const doorRouter = {
  ping: os.ping.handler(() => 'pong'),
  status: os.status.handler(({ context }) => readStatus(context.state)),
};
