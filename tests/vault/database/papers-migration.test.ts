import { expect, it } from 'vitest';
import { migrate } from '../../../electron/vault/database/migrate';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { findCopy } from '../../../electron/vault/verify/verify.store';
import { START } from '../usecases/vault-fixture';
import { withDatabase } from './fixture';

const SHA256 = 'ab'.repeat(32);

it('a packet of before there were codes is kept as it was, and still known by its bytes', () =>
  withDatabase(({ db }) => {
    const now = new Date(START);
    const before = MIGRATIONS.filter(({ name }) => name !== 'papers');
    migrate(db, before.slice(0, 9), now);
    db.exec(`INSERT INTO officer (officer_id, display_name, role, position, created_at) VALUES
        ('a', 'Contoh Satu', 'head', 'Kepala', '${START}');
      INSERT INTO case_file (case_id, number, code_name, opened_at, opened_by, companion_id,
        arrived_at, intake_complete, sop_id, sop_version, opened_from) VALUES
        ('c', 'CNT-26-0001', 'Contoh', '${START}', 'a', 'a', '${START}', 1, 'tppo', 1, 'd');
      INSERT INTO referral (referral_id, case_id, agency_id, profile_id, state, choices, created_at,
        created_by, changed_at) VALUES
        ('r', 'c', 'x', 'school', 'issued', '{"ground":null}', '${START}', 'a', '${START}');
      INSERT INTO letter_number (year, sequence, number, referral_id, reserved_at)
        VALUES (2026, 1, '1/2026', 'r', '${START}');
      INSERT INTO packet (packet_id, referral_id, copy_number, copy_count, sha256, pdf, created_at)
        VALUES ('p', 'r', 1, 2, '${SHA256}', x'25504446', '${START}');`);
    migrate(db, MIGRATIONS, now);
    expect(findCopy(db, 'sha256', SHA256)).toMatchObject({
      packetId: 'p',
      letterNumber: '1/2026',
      checkCode: null,
      contentSha256: null,
      withdrawnAt: null,
    });
    expect(findCopy(db, 'checkCode', '7K2M-9QXC-00TR-VF4E')).toBeUndefined();
  }));
