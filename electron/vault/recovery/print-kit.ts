import type { PrintedKit } from '../../../shared/contract/recovery';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { composeKit, type KitShare } from '../../../shared/domain/recovery/kit-page';
import type { Shelter } from '../../../shared/domain/shelter';
import { renderPage } from '../render-page';
import type { VaultState } from '../state';
import type { RecoveryKit } from './recovery-kit';

/** Chromium prints a running header and footer; an empty one has to say so. */
const NO_BAR = '<span></span>';

/**
 * The pages of a new kit. They exist in memory only, here and in the window.
 *
 * @throws UserError `pdf_failed` or `resource_invalid`
 */
export async function printKit(
  state: VaultState,
  shelter: Shelter,
  kit: RecoveryKit,
): Promise<PrintedKit> {
  const { css, kitCss, fontCss } = (await state.resources()).letters();
  const pages = composeKit({
    shelterName: shelter.name,
    generation: kit.generation,
    date: localDateOf(kit.createdAt, shelter.timeZone),
    shares: await Promise.all(kit.shares.map(withQr)),
    css: `${css}\n${kitCss}`,
    fontCss,
  });
  const pdf = await renderPage(state, { ...pages, headerHtml: NO_BAR, footerHtml: NO_BAR });
  return { generation: kit.generation, pdf };
}

async function withQr(groups: readonly string[]): Promise<KitShare> {
  // Loaded with the first kit: unlocking should not wait for it.
  const { toString } = await import('qrcode');
  // Capital letters and digits alone: the code is small enough to be read off a weak printer.
  const svg = await toString(groups.join(''), {
    type: 'svg',
    errorCorrectionLevel: 'Q',
    margin: 0,
  });
  return { groups, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}
