import { describe, expect, it } from 'vitest';
import { composeClientExtract } from '../../../shared/domain/ledger/client-extract';
import { composeWithdrawal } from '../../../shared/domain/ledger/withdrawal-letter';
import { loadResources } from '../../../electron/vault/resources/resources';
import { RESOURCES } from '../../vault/usecases/vault-fixture';

const resources = loadResources(RESOURCES);
const { common, css } = resources.letters();
const HOSTILE = '<img src=x onerror="alert(1)">';
const OFFICE = {
  name: 'UPTD PPA Kota Contoh',
  letterhead: ['PEMERINTAH KOTA CONTOH', 'UPTD PPA'],
  discreetName: 'Dinas Contoh',
  discreetLetterhead: ['PEMERINTAH KOTA CONTOH', 'DINAS CONTOH'],
  address: 'Jalan Contoh 1',
  phone: '0778-000000',
  place: 'Contoh',
};

function letter(changes: Partial<Parameters<typeof composeWithdrawal>[0]> = {}): string {
  return composeWithdrawal({
    wording: resources.ledger.withdrawal,
    common,
    discreet: false,
    office: OFFICE,
    signatory: { position: 'Kepala UPTD PPA', name: 'Contoh Kepala' },
    addressee: 'Direktur Contoh',
    place: 'Contoh',
    number: '400/9/UPTD-PPA/XI/2026',
    date: '2026-11-25',
    letter: { number: '400/7/UPTD-PPA/XI/2026', date: '2026-11-24' },
    caseNumber: 'CNT-26-0001',
    consentNumber: 'P-2/2026',
    withdrawnDate: '2026-11-25',
    dueDate: '2026-11-28',
    paper: 'A4',
    css,
    fontCss: '',
    ...changes,
  }).html;
}

describe('the letter of withdrawal', () => {
  it('says which letter, which consent and until when', () => {
    const html = letter();
    for (const text of [
      '400/7/UPTD-PPA/XI/2026',
      '24 November 2026',
      'P-2/2026',
      '28 November 2026',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).not.toMatch(/\{[A-Za-z]+\}(?![^<]*<\/style>)/);
  });

  it('to a discreet agency has no word that would give the person away', () => {
    const html = letter({
      discreet: true,
      signatory: { position: 'Kepala Dinas', name: 'Contoh' },
      number: '400/9',
      letter: { number: '400/7', date: '2026-11-24' },
    });
    const body = html.slice(html.indexOf('<body>')).toLowerCase();
    for (const word of common.discreetWords) expect(body).not.toContain(word.toLowerCase());
    expect(body).not.toContain('cnt-26-0001');
  });

  it('prints what somebody typed as text', () => {
    const html = letter({ addressee: HOSTILE, place: HOSTILE });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});

describe('the client’s extract', () => {
  const ONE = {
    issuedOn: '2026-11-24',
    agencyName: 'RSUD Contoh',
    purpose: 'pengobatan',
    facts: ['keluhan', 'alergi'],
    groundKind: 'consent' as const,
    groundText: 'P-2/2026',
    received: { on: '2026-11-25', by: 'Contoh Penerima' },
    answeredOn: null,
    withdrawnOn: '2026-11-26',
    toldOn: '2026-11-27',
  };
  const extract = (disclosures: readonly (typeof ONE)[]) =>
    composeClientExtract({
      wording: resources.ledger,
      office: OFFICE,
      caseNumber: 'CNT-26-0001',
      date: '2026-11-28',
      disclosures,
      paper: 'A4',
      css,
      fontCss: '',
    }).html;

  it('tells each disclosure in plain words', () => {
    const html = extract([ONE]);
    for (const text of [
      'RSUD Contoh',
      'keluhan, alergi',
      'Anda (atau wali Anda) setuju. Nomor persetujuan P-2/2026.',
      'Diterima 25 November 2026 oleh Contoh Penerima.',
      'Persetujuan ini Anda tarik 26 November 2026.',
      'Pasal 7 UU 27/2022',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('says so when nothing has left', () => {
    expect(extract([])).toContain(resources.ledger.extract.empty);
  });

  it('can lie on a table at home: no unit, no crime, on head or title', () => {
    const html = extract([]);
    expect(html).not.toMatch(/UPTD|TPPO|korban|perdagangan orang/i);
  });

  it('prints what somebody typed as text', () => {
    expect(extract([{ ...ONE, agencyName: HOSTILE, groundText: HOSTILE }])).not.toContain('<img');
  });
});
