import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBriefClipboard } from '../../electron/shell/brief-copy';
import {
  ageBandOf,
  COORDINATION_NEEDS,
  coordinationSummarySchema,
  coordinationText,
} from '../../shared/domain/coordination/summary';
import { CLIPBOARD_SECONDS } from '../../shared/shell';

const SUMMARY = {
  codeName: 'Melati',
  ageBand: '12_17' as const,
  district: 'Kota Contoh',
  needs: ['legal' as const, 'health' as const],
  contact: { caseWorker: 'Contoh Rahmi', office: 'UPTD PPA Contoh', phone: '0778-000000' },
};

describe('a summary for coordination', () => {
  it('has no place for a name, a number of a person, an address or a story', () => {
    expect(Object.keys(coordinationSummarySchema.shape)).toEqual([
      'codeName',
      'ageBand',
      'district',
      'needs',
      'contact',
    ]);
    const parsed = coordinationSummarySchema.safeParse({ ...SUMMARY, name: 'Contoh Melati' });
    expect(parsed.success).toBe(false);
  });

  it('names the needs in the order of the list', () => {
    expect(coordinationText(SUMMARY)).toBe(
      [
        'RINGKASAN KOORDINASI (tanpa identitas)',
        'Kode: Melati',
        'Usia: 12–17 tahun',
        'Wilayah: Kota Contoh',
        'Kebutuhan: layanan kesehatan; bantuan hukum',
        'Hubungi: Contoh Rahmi, UPTD PPA Contoh, 0778-000000',
        'Mohon tidak menanyakan atau menulis nama, tempat, dan kejadian di percakapan ini.',
      ].join('\n'),
    );
  });

  it('stays seven lines whatever stands in its fields', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.subarray([...COORDINATION_NEEDS], { minLength: 1 }),
        (text, needs) => {
          const contact = { caseWorker: text, office: text, phone: text };
          const lines = coordinationText({
            ...SUMMARY,
            codeName: text,
            district: text,
            needs,
            contact,
          });
          expect(lines.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(7);
        },
      ),
    );
  });

  it.each([
    [null, 'unknown'],
    [-1, 'unknown'],
    [5, 'under_6'],
    [17, '12_17'],
    [18, '18_24'],
    [59, '40_59'],
    [60, 'over_59'],
  ])('puts the age %s into the band %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });
});

describe('the brief clipboard', () => {
  afterEach(() => vi.useRealTimers());

  function fakeClipboard() {
    let held = '';
    return {
      writeText: (text: string) => {
        held = text;
        return Promise.resolve();
      },
      readText: () => Promise.resolve(held),
      clear: () => void (held = ''),
    };
  }

  it('is emptied after half a minute', async () => {
    vi.useFakeTimers();
    const system = fakeClipboard();
    await createBriefClipboard(system).put('contoh');
    await vi.advanceTimersByTimeAsync(CLIPBOARD_SECONDS * 1_000 - 1);
    expect(await system.readText()).toBe('contoh');
    await vi.advanceTimersByTimeAsync(1);
    expect(await system.readText()).toBe('');
  });

  it('leaves alone what somebody copied since', async () => {
    vi.useFakeTimers();
    const system = fakeClipboard();
    await createBriefClipboard(system).put('contoh');
    await system.writeText('milik orang lain');
    await vi.advanceTimersByTimeAsync(CLIPBOARD_SECONDS * 1_000);
    expect(await system.readText()).toBe('milik orang lain');
  });

  it('counts anew when something is copied again, and is emptied at once by a lock', async () => {
    vi.useFakeTimers();
    const system = fakeClipboard();
    const brief = createBriefClipboard(system);
    await brief.put('satu');
    await vi.advanceTimersByTimeAsync(20_000);
    await brief.put('dua\ntiga');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await system.readText()).toBe('dua\ntiga');
    // As Windows gives it back.
    await system.writeText('dua\r\ntiga');
    await brief.clear();
    expect(await system.readText()).toBe('');
  });
});
