import { describe, expect, it } from 'vitest';
import { type Form, fieldsOf } from '../../../shared/domain/forms/definition';
import { composeForm, type FilledIn } from '../../../shared/domain/forms/paper/form-page';
import type { Answers } from '../../../shared/domain/forms/validate';
import { formById } from '../sop/load-data';
import { readResource } from '../disclosure/fixtures';
import { formOf } from './form-of';

const SIGNED = { byName: 'Contoh Rahmi', at: '2026-11-24T07:30:00.000Z' };

function pageOf(form: Form, answers: Answers | null, signed: FilledIn['signed'] = null): string {
  const asked = new Set(fieldsOf(form).map(({ key }) => key));
  const { html, headerHtml, footerHtml } = composeForm({
    form,
    filled: answers === null ? null : { answers, asked, signed },
    office: {
      name: 'UPTD PPA Kota Contoh',
      letterhead: ['PEMERINTAH KOTA CONTOH', 'UPTD PPA KOTA CONTOH'],
      discreetName: 'Dinas Contoh',
      discreetLetterhead: ['DINAS CONTOH'],
      address: 'Jalan Contoh 1',
      place: 'Contoh',
    },
    caseNumber: 'CTH-26-0001',
    codeName: 'Kenanga',
    paper: 'F4',
    printedAt: '2026-11-24T08:00:00.000Z',
    printedBy: 'Contoh Satu',
    texts: { timeZone: 'Asia/Jakarta', regionName: () => null },
    css: readResource('letters/form.css'),
    fontCss: '',
  });
  return headerHtml + html + footerHtml;
}

/** What somebody reads, with a bar where one thing ends. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/[|\s]*\|[|\s]*/g, '|');
}

function ticked(page: string): readonly string[] {
  return [...page.matchAll(/<span class="box">X<\/span><span>([^<]*)/g)].map(([, one = '']) => one);
}

const MATRIX = formById('F-04');

describe('a form on paper', () => {
  it('has every question, every option and its marks, empty', () => {
    const page = pageOf(MATRIX, null);
    const words = wordsOf(page);
    for (const { label, options } of fieldsOf(MATRIX)) {
      expect(words).toContain(label.id.replaceAll('&', '&amp;'));
      for (const option of options ?? []) expect(words).toContain(option.label.id);
    }
    for (const mark of [
      'RAHASIA',
      'Formulir F-04',
      'CTH-26-0001',
      'Kenanga',
      'Halaman',
      'F-04 versi 2',
    ])
      expect(words).toContain(mark);
    expect(words).toContain('kosong, untuk diisi dengan tangan');
    expect(words).toContain('(perlu konfirmasi daerah)');
    expect(ticked(page)).toEqual([]);
  });

  it('shows what was chosen and keeps the three ways of having no answer apart', () => {
    const page = pageOf(MATRIX, {
      'screening.process': ['PR1', 'PR5'],
      'screening.means': { unanswered: 'refused' },
      'screening.purpose': { unanswered: 'not_asked' },
      'screening.iloIndicators': { unanswered: 'unknown' },
    });
    expect(ticked(page)).toEqual([
      'Perekrutan',
      'Pemindahan',
      'menolak menjawab',
      'tidak ditanyakan',
      'tidak tahu',
    ]);
    expect(wordsOf(page)).toContain('DRAF, belum ditandatangani');
  });

  it('says who sealed it', () => {
    const words = wordsOf(pageOf(MATRIX, {}, SIGNED));
    expect(words).toContain(
      'ditandatangani di Suaka oleh Contoh Rahmi, 24 November 2026, 14.30 WIB',
    );
    expect(words).not.toContain('DRAF');
  });

  it('escapes what was typed', () => {
    const page = pageOf(MATRIX, { 'screening.reasons': '<img src=x onerror=alert(1)>' });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });

  it('prints a table with its rows, room for more, and the sum', () => {
    const form = formOf(
      { key: 'return.receiver', type: 'person' },
      {
        key: 'loss.items',
        type: 'group',
        fields: [
          { name: 'amount', type: 'number', required: true, label: { id: 'Nilai', en: 'Value' } },
          { name: 'proven', type: 'yesNo', required: false, label: { id: 'Bukti', en: 'Proof' } },
        ],
      },
    );
    const empty = pageOf(form, null);
    expect(empty.match(/<td class="no">/g)).toHaveLength(8);
    expect(wordsOf(empty)).toContain('Bukti: Ya / Tidak / Belum diketahui.');
    expect(wordsOf(empty)).toContain('Nama|Hubungan dengan klien|Telepon|Catatan');
    const filled = pageOf(form, {
      'return.receiver': { person: { name: 'Contoh Sari', relation: 'ibu' } },
      'loss.items': { rows: [{ amount: 1_500_000, proven: 'no' }, {}, { amount: 500 }] },
    });
    expect(filled.match(/<td class="no">/g)).toHaveLength(4);
    expect(wordsOf(filled)).toContain('|1|1.500.000|Tidak|2|500|3|4|Jumlah|1.500.500|');
    expect(wordsOf(filled)).toContain('Contoh Sari (ibu)');
  });

  it('has exactly the lines of the table where the form allows few', () => {
    const columns = [{ name: 'a', type: 'text', required: false, label: { id: 'A', en: 'A' } }];
    const form = formOf({ key: 'x.y', type: 'group', maxRows: 3, fields: columns });
    expect(pageOf(form, null).match(/<td class="no">/g)).toHaveLength(3);
  });
});
