import { expect, it } from 'vitest';
import { readAssignments, seesCase } from '../../../electron/vault/access/access.store';
import { migrate } from '../../../electron/vault/database/migrate';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { readAccount } from '../../../electron/vault/officers/officers.store';
import { withDatabase } from '../database/fixture';
import { START } from '../usecases/vault-fixture';

it('a vault of before keeps its officers at work and gives each companion the own cases', () =>
  withDatabase(({ db }) => {
    const now = new Date(START);
    migrate(db, MIGRATIONS.slice(0, 1), now);
    db.exec(`INSERT INTO officer (officer_id, display_name, role, position, created_at) VALUES
        ('a', 'Contoh Satu', 'counsellor', 'Konselor', '${START}'),
        ('b', 'Contoh Dua', 'counsellor', 'Konselor', '${START}');
      INSERT INTO case_file (case_id, number, code_name, opened_at, opened_by, companion_id,
        arrived_at, intake_complete, sop_id, sop_version, opened_from) VALUES
        ('c', 'CNT-26-0001', 'Contoh', '${START}', 'b', 'a', '${START}', 1, 'tppo', 1, 'd');`);
    migrate(db, MIGRATIONS, now);
    expect(readAccount(db, 'a')).toMatchObject({
      state: 'active',
      mustChangePassword: false,
      dutyAcceptedAt: null,
    });
    expect(readAssignments(db, 'c')).toEqual([
      {
        officerId: 'a',
        displayName: 'Contoh Satu',
        role: 'counsellor',
        isCompanion: true,
        assignedAt: START,
      },
    ]);
    expect(seesCase(db, { officerId: 'a', now: START }, 'c')).toBe(true);
    expect(seesCase(db, { officerId: 'b', now: START }, 'c')).toBe(false);
  }));
