import { os } from '../procedures';

/** Long enough a list to find a place in, short enough to read. */
const MAX_RESULTS = 12;

export const regionsRouter = {
  search: os.regions.search.handler(({ context, input }) => {
    const table = context.state.resources().regions();
    return table.search(input.text, MAX_RESULTS).map(({ code, name }) => ({
      code,
      name: table.fullName(code) ?? name,
    }));
  }),
  byCode: os.regions.byCode.handler(({ context, input }) => {
    const name = context.state.resources().regions().fullName(input.code);
    return name === null ? null : { code: input.code, name };
  }),
};
