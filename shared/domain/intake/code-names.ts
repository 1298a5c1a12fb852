import { cleanLine } from '../identity/text';

/** Names for code names (nama sandi): trees and flowers of Indonesia, neutral and easy to say. */
export const CODE_NAMES = [
  'Akasia',
  'Alamanda',
  'Andong',
  'Anggrek',
  'Asoka',
  'Bakung',
  'Bambu',
  'Bangkirai',
  'Belimbing',
  'Beringin',
  'Bidara',
  'Bintaro',
  'Bougenvil',
  'Bungur',
  'Cempaka',
  'Cemara',
  'Cendana',
  'Damar',
  'Edelweis',
  'Flamboyan',
  'Gaharu',
  'Gandaria',
  'Gayam',
  'Jati',
  'Jelutung',
  'Kamboja',
  'Kantil',
  'Kapur',
  'Kayu Manis',
  'Kemuning',
  'Kenanga',
  'Kenari',
  'Kepuh',
  'Ketapang',
  'Krisan',
  'Lavender',
  'Lontar',
  'Mahoni',
  'Matoa',
  'Menteng',
  'Meranti',
  'Merbau',
  'Nangka',
  'Nipah',
  'Nyamplung',
  'Palem',
  'Pandan',
  'Pinang',
  'Pinus',
  'Pulai',
  'Ramin',
  'Rasamala',
  'Rotan',
  'Sagu',
  'Sawo',
  'Sengon',
  'Seroja',
  'Sonokeling',
  'Soka',
  'Tanjung',
  'Tembesu',
  'Teratai',
  'Trembesi',
  'Ulin',
  'Waru',
  'Wijaya Kusuma',
] as const;

function keyOf(text: string): string {
  return cleanLine(text).toLowerCase();
}

/**
 * Suggests a free code name. When every name is taken, numbers are added: `Akasia 2`.
 *
 * @param taken code names in use, compared without regard to capitals
 * @param seed any number; the same seed and `taken` give the same name
 * @param realNames names of the client, which a code name must not give away
 */
export function suggestCodeName(
  taken: readonly string[],
  seed: number,
  realNames: readonly string[] = [],
): string {
  const used = new Set(taken.map(keyOf));
  const real = realNames.map(keyOf).join(' ');
  const telling = (name: string) =>
    keyOf(name)
      .split(' ')
      .some((word) => real.includes(word));
  const start = Number.isFinite(seed) ? Math.abs(Math.trunc(seed)) % CODE_NAMES.length : 0;
  const inOrder = [...CODE_NAMES.slice(start), ...CODE_NAMES.slice(0, start)];
  const names = inOrder.filter((name) => !telling(name));
  const usable = names.length > 0 ? names : inOrder;
  // Ends: each round offers as many new names as there are, and `used` is finite.
  for (let round = 1; ; round += 1) {
    for (const name of usable) {
      const candidate = round === 1 ? name : `${name} ${round}`;
      if (!used.has(keyOf(candidate))) return candidate;
    }
  }
}
