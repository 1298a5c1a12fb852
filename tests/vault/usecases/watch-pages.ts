import type { PdfRequest } from '../../../electron/vault/pdf-client';
import type { VaultState } from '../../../electron/vault/state';

/** What main is asked to draw from now on, beside the pages that it draws. */
export function watchPages({ state }: { readonly state: VaultState }): readonly PdfRequest[] {
  const pages: PdfRequest[] = [];
  const draw = state.renderPdf;
  Object.assign(state, {
    renderPdf: (request: PdfRequest) => {
      pages.push(request);
      return draw(request);
    },
  });
  return pages;
}
