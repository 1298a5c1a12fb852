import { expect, it } from 'vitest';
import { migrate } from '../../../electron/vault/database/migrate';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { readContent, readDisclosure } from '../../../electron/vault/ledger/disclosures.store';
import { withDatabase } from '../database/fixture';
import { START } from './vault-fixture';

const CHOICES = { addressee: 'Direktur Contoh', place: 'Contoh' };
const ON_CONSENT = { ...CHOICES, ground: { kind: 'consent', consentId: 'k' } };
const ON_DUTY = { ...CHOICES, ground: { kind: 'legal_duty', basisText: 'Pasal contoh' } };

it('a vault of before gets a row for each packet that was issued, without guessing what left', () =>
  withDatabase(({ db }) => {
    const now = new Date(START);
    const before = MIGRATIONS.filter(({ name }) => name !== 'ledger');
    migrate(
      db,
      before.slice(
        0,
        MIGRATIONS.findIndex(({ name }) => name === 'ledger'),
      ),
      now,
    );
    db.exec(`INSERT INTO officer (officer_id, display_name, role, position, created_at) VALUES
        ('a', 'Contoh Satu', 'head', 'Kepala', '${START}');
      INSERT INTO case_file (case_id, number, code_name, opened_at, opened_by, companion_id,
        arrived_at, intake_complete, sop_id, sop_version, opened_from) VALUES
        ('c', 'CNT-26-0001', 'Contoh', '${START}', 'a', 'a', '${START}', 1, 'tppo', 1, 'd');
      INSERT INTO consent (consent_id, case_id, number, scope, agency_id, zones, given_by, method,
        given_at, recorded_at, recorded_by) VALUES
        ('k', 'c', 'P-7/2026', 'sharing', 'rs', '["A"]', 'self', 'written', '${START}', '${START}', 'a');`);
    const add = (referralId: string, state: string, choices: object) =>
      db.run(
        `INSERT INTO referral (referral_id, case_id, agency_id, profile_id, state, choices,
           created_at, created_by, changed_at, issued_at, issued_by)
         VALUES ($referralId, 'c', 'rs', 'hospital_treatment', $state, $choices, $START, 'a', $START,
           $START, 'a')`,
        { referralId, state, choices: JSON.stringify(choices), START },
      );
    add('r1', 'issued', ON_CONSENT);
    add('r2', 'received', ON_DUTY);
    add('r3', 'draft', ON_DUTY);
    migrate(db, MIGRATIONS, now);
    expect(readDisclosure(db, 'r1')).toMatchObject({
      groundKind: 'consent',
      groundText: 'P-7/2026',
      consentId: 'k',
      agencyName: null,
      addressee: 'Direktur Contoh',
    });
    expect(readDisclosure(db, 'r2')).toMatchObject({ groundText: 'Pasal contoh', consentId: null });
    expect(readDisclosure(db, 'r3')).toBeUndefined();
    expect(readContent(db, readDisclosure(db, 'r1')?.sequence ?? 0)).toBeUndefined();
  }));
