/** Keys and what they do; the words are under `common.help.key`. */
export const KEYS = [
  { name: 'lock', keys: ['F12'] },
  { name: 'search', keys: ['Ctrl', 'K'] },
  { name: 'help', keys: ['F1'] },
  { name: 'tabs', keys: ['Alt', '1 … 6'] },
  { name: 'regions', keys: ['F6'] },
  { name: 'fields', keys: ['Tab'] },
  { name: 'rows', keys: ['↑', '↓'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'close', keys: ['Esc'] },
] as const;

/** What the vault keeps, as measured by its tests; nothing more is promised. */
export const PROMISES = ['stolen', 'locked', 'offline', 'reads'] as const;

/** What no program can promise on a shared office computer, and what this version does not do. */
export const LIMITS = [
  'screen',
  'password',
  'forgotten',
  'malware',
  'memory',
  'paper',
  'backup',
] as const;

/**
 * National numbers. SAPA 129 by news and Polri 110 by general knowledge: neither was confirmed with
 * the region, and the dialog says so.
 */
export const HOTLINES = [
  { name: 'police', number: '110' },
  { name: 'sapa', number: '129' },
  { name: 'sapaWhatsapp', number: '08-111-129-129' },
] as const;
