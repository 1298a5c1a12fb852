import { regionsContract } from '../../../shared/contract/vault';
import { serve } from '../serve';

const os = serve(regionsContract);

/** Long enough a list to find a place in, short enough to read. */
const MAX_RESULTS = 12;

export const regionsRouter = {
  search: os.search.handler(async ({ context, input }) => {
    const table = (await context.state.resources()).regions();
    return table.search(input.text, MAX_RESULTS).map(({ code, name }) => ({
      code,
      name: table.fullName(code) ?? name,
    }));
  }),
  byCode: os.byCode.handler(async ({ context, input }) => {
    const name = (await context.state.resources()).regions().fullName(input.code);
    return name === null ? null : { code: input.code, name };
  }),
};
