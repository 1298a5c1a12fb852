import { cleanLine } from '../identity/text';

/** Courtesy titles and degrees, without dots; they say nothing about who a person is. */
const TITLES = new Set(
  (
    'bapak bpk pak ibu bu sdr sdri saudara saudari tn tuan ny nyonya nn nona ' +
    'h hj haji haja hajah hajjah kh kyai kiai ust ustad ustadz ustadzah gus tgk tengku ' +
    'dr drs dra drg ir prof sh mh se mm spd mpd ssos msi skep amd amdkeb st mt skom spsi mpsi ' +
    'skm mkes alm almh bin binti alias'
  ).split(' '),
);

/** Old Dutch-time spelling (ejaan lama) to today's, and kh/ch of Arabic names. */
const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/ch/g, 'kh'],
];

/** Spellings of the same name, keyed and valued after folding (single letters, final i for y). */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    muhammad: 'muhamad mohamad muhamed mohamed muhamat mohamat mokhamad mukhamad moh mohd muh mhd',
    ahmad: 'akhmad akmad ahmed amad ahmat akh',
    abdul: 'abd abdoel abdol',
    nur: 'nor noer nour nuur',
    siti: 'siti sitti sity',
    yusuf: 'yusup jusuf jusup yosuf',
    aisyah: 'aisah aisha aisiyah aisyiah asiyah',
    putri: 'puteri putry',
    dewi: 'dewie dewy dewik',
    fatimah: 'fatima patimah fatmah',
    rahmat: 'rakhmat rahmad rakhmad',
    rizki: 'riski rizqi risqi rizkie',
    sri: 'srie sry',
    zainal: 'zaenal jaenal jainal',
    khairul: 'khoirul khaerul hairul khoerul',
    lestari: 'lestary listari',
    wahyu: 'wahju wahyuu',
    yanti: 'janti yanty',
  }).flatMap(([canonical, variants]) =>
    [canonical, ...variants.split(' ')].map((variant) => [
      foldLetters(variant),
      foldLetters(canonical),
    ]),
  ),
);

const MAX_NAME_LENGTH = 200;
const MAX_TOKENS = 8;
const MAX_TOKEN_LENGTH = 30;

function foldLetters(word: string): string {
  let folded = word;
  for (const [pattern, replacement] of OLD_SPELLING) folded = folded.replace(pattern, replacement);
  return folded.replace(/(\p{L})\1+/gu, '$1').replace(/ie$|y$/u, 'i');
}

function rawWords(text: string): string[] {
  return (
    cleanLine(text.slice(0, MAX_NAME_LENGTH))
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/['’‘`ʼ]/g, '')
      // "M. Rizki", "M Rizki": by far most often short for Muhammad when it stands first.
      .replace(/^m(?:\.\s*|\s+)(?=\p{L}{2})/u, 'muhammad ')
      // "S.Pd.", "M.H.": degrees written with dots become one word.
      .replace(/(?<=[\s,][sma])\.(?=\p{L}{1,4}(?:[.,\s]|$))/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

/**
 * The words of a name made comparable: lower case, no accents, today's spelling, double letters
 * single, titles dropped, common spellings of one name brought together. At most eight words.
 *
 * `Sdri. Njonja Siti Noerhajati, S.Pd.` and `Sitti Nurhajati` share their words.
 */
export function nameWords(text: string): readonly string[] {
  const words = rawWords(text);
  const named = words.filter((word) => !TITLES.has(word));
  // Somebody called only "Ibu" or "Haji" is still searched for.
  const kept = (named.length > 0 ? named : words).slice(0, MAX_TOKENS);
  return kept.map((word) => {
    const folded = foldLetters(word.slice(0, MAX_TOKEN_LENGTH));
    return VARIANTS.get(folded) ?? folded;
  });
}

/** `nameWords` as one text, for an index or for comparing whole names. */
export function normaliseName(text: string): string {
  return nameWords(text).join(' ');
}
