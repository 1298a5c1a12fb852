/**
 * Money as official letters write it: `Rp1.250.000,00`; without decimals `Rp1.250.000`.
 *
 * Written by hand because `Intl` puts a space after `Rp` in some ICU versions.
 *
 * @param amount rupiah, rounded to whole sen
 * @throws RangeError when the amount is not finite or too large to be exact
 */
export function formatRupiah(amount: number, options: { decimals?: boolean } = {}): string {
  const decimals = options.decimals ?? true;
  if (!Number.isFinite(amount) || Math.abs(amount) > Number.MAX_SAFE_INTEGER / 100) {
    throw new RangeError('formatRupiah: amount out of range');
  }
  const sen = Math.round(Math.abs(amount) * 100);
  const rupiah = decimals ? Math.floor(sen / 100) : Math.round(sen / 100);
  const grouped = String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.');
  const tail = decimals ? `,${String(sen % 100).padStart(2, '0')}` : '';
  const isZero = decimals ? sen === 0 : rupiah === 0;
  return `${amount < 0 && !isZero ? '-' : ''}Rp${grouped}${tail}`;
}
