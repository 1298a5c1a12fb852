/**
 * Zones of the data in a case file. A packet is composed zone by zone: the matrix of an agency
 * says which zones it must, may and must never see. `N` never leaves the building.
 */
export const ZONES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
] as const;
export type Zone = (typeof ZONES)[number];
