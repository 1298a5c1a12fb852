import { UserError } from '../../shared/contract/errors';
import type { FromVault } from '../vault-messages';

export type PdfRequest = Omit<FromVault, 'kind' | 'id'>;
/** Turns packet HTML into PDF bytes. @throws UserError `pdf_failed` */
export type RenderPdf = (request: PdfRequest) => Promise<Uint8Array>;

/** Asks the main process for PDFs and hands each answer to the call that waits for it. */
export interface PdfClient {
  readonly render: RenderPdf;
  readonly rendered: (id: number, pdf: Uint8Array) => void;
  readonly failed: (id: number) => void;
}

export function createPdfClient(send: (message: FromVault) => void): PdfClient {
  const waiting = new Map<
    number,
    { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }
  >();
  let lastId = 0;
  const take = (id: number) => {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  };
  return {
    render: (request) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        send({ kind: 'render', id: lastId, ...request });
      }),
    rendered: (id, pdf) => take(id)?.resolve(pdf),
    failed: (id) => take(id)?.reject(new UserError('pdf_failed')),
  };
}
