import { describe, expect, it } from 'vitest';
import { printerProblem, printersOf } from '../../../electron/shell/packet-printers';
import { sealedSaveSchema } from '../../../shared/shell';

const PRINTERS = printersOf([
  { name: 'hp_2', displayName: 'HP ruang rapat' },
  { name: 'epson_1', displayName: '' },
  { name: '', displayName: 'tanpa nama' },
]);

describe('printing', () => {
  it('knows printers by the name on them, and by that of the system where they have none', () => {
    expect(PRINTERS).toEqual([
      { name: 'epson_1', label: 'epson_1' },
      { name: 'hp_2', label: 'HP ruang rapat' },
    ]);
  });

  it('never goes to another printer than the chosen one', () => {
    expect(printerProblem(PRINTERS, 'hp_2')).toBeNull();
    expect(printerProblem(PRINTERS, 'HP ruang rapat')).toBe('printer_gone');
    expect(printerProblem(PRINTERS, 'canon_3')).toBe('printer_gone');
    expect(printerProblem([], 'hp_2')).toBe('printer_gone');
    expect(printerProblem([], undefined)).toBe('no_printer');
    expect(printerProblem(PRINTERS, undefined)).toBeNull();
  });
});

describe('a sealed file handed to the shell', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['Berkas-01a2.pdf', '%PDF-1.7'],
    ['Berkas-01a2.zip', 'PK\u0003\u0004'],
    ['Berkas-01a2.pdf.age', 'age-encryption.org/v1\n-> '],
  ])('is taken when name and bytes agree: %s', (fileName, text) => {
    expect(sealedSaveSchema.safeParse({ fileName, bytes: bytesOf(text) }).success).toBe(true);
  });

  it.each([
    ['Berkas-01a2.zip', '%PDF-1.7'],
    ['Berkas-01a2.pdf.age', '%PDF-1.7'],
    ['Berkas-01a2.exe', 'MZ'],
    ['Berkas-01a2.age', 'age-encryption.org/v1\n'],
    ['Berkas-../../01a2.pdf', '%PDF-1.7'],
    ['Contoh Melati.pdf', '%PDF-1.7'],
    ['Berkas-01a2.pdf', ''],
  ])('is refused else: %s', (fileName, text) => {
    expect(sealedSaveSchema.safeParse({ fileName, bytes: bytesOf(text) }).success).toBe(false);
  });
});
