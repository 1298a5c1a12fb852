import { expect, it } from 'vitest';
import { listDisclosures, listResponseTimes } from '../../electron/vault/ledger/disclosures';
import type { Database } from '../../electron/vault/database/driver';
import { useCaseContext } from '../../electron/vault/state';
import { openVaultOf } from '../vault/faults/content';
import { openMainCase, startGranted } from '../vault/contract/world';
import { startOpenVault } from '../vault/usecases/vault-fixture';
import { atMost, median, writeRows } from './rows';

const PACKETS = 20_000;
const AGENCIES = 40;

function timesOf(runs: number, work: () => unknown): readonly number[] {
  for (let warm = 0; warm < 3; warm += 1) work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Copies of one issued packet, spread over agencies, grounds and days. */
function copyPacket(db: Database, referralId: string): void {
  db.transaction(() => {
    db.run('CREATE TABLE copies (n INTEGER PRIMARY KEY) STRICT');
    for (let n = 1; n < PACKETS; n += 1) db.run('INSERT INTO copies VALUES ($n)', { n });
    const of = { referralId };
    db.run(
      `INSERT INTO referral (referral_id, case_id, agency_id, profile_id, state, choices, created_at,
         created_by, changed_at, issued_at, issued_by, reply_by)
       SELECT 'copy-' || n, case_id, agency_id, profile_id, state, choices, created_at, created_by,
         changed_at, issued_at, issued_by, reply_by
       FROM referral, copies WHERE referral_id = $referralId`,
      of,
    );
    db.run(
      `INSERT INTO letter_number (year, sequence, number, referral_id, reserved_at)
       SELECT year, sequence + n, number || '-' || n, 'copy-' || n, reserved_at
       FROM letter_number, copies WHERE referral_id = $referralId`,
      of,
    );
    db.run(
      `INSERT INTO disclosure (sequence, referral_id, case_id, agency_id, agency_name, profile_id,
         ground_kind, ground_text, consent_id, zones, issued_at, issued_by)
       SELECT sequence + n, 'copy-' || n, case_id, 'agency-' || (n % ${AGENCIES}), agency_name,
         profile_id, iif(n % 3 = 0, 'vital_interest', ground_kind), ground_text, consent_id, zones,
         strftime('%Y-%m-%dT%H:%M:%fZ', issued_at, '-' || (${PACKETS} - n) || ' hours'), issued_by
       FROM disclosure, copies WHERE referral_id = $referralId`,
      of,
    );
    db.run(
      `INSERT INTO disclosure_content (sequence, facts, overrides)
       SELECT sequence + n, facts, overrides FROM disclosure_content, copies WHERE sequence = 1`,
    );
    db.run(
      `INSERT INTO referral_answer (answer_id, referral_id, answered_on, answered_by, outcome,
         summary, done, recorded_at, recorded_by)
       SELECT 'answer-' || n, 'copy-' || n, '2026-11-24', 'Contoh', 'served', 'contoh', '',
         created_at, created_by
       FROM referral, copies WHERE referral_id = $referralId AND n % 2 = 0`,
      of,
    );
    db.run('DROP TABLE copies');
  });
}

it('measures the ledger of disclosures', { timeout: 600_000 }, async () => {
  const { client, state } = await startOpenVault();
  const { caseId } = await openMainCase(client);
  const referralId = await startGranted(client, caseId);
  await client.referrals.issue({ referralId });
  const { db } = openVaultOf(state);
  copyPacket(db, referralId);
  const context = useCaseContext(state);
  expect(listDisclosures(context, {}).total).toBe(PACKETS);
  const timeOf = (filter: Parameters<typeof listDisclosures>[1]) =>
    median(timesOf(20, () => listDisclosures(context, filter)));
  const filters = {
    'the newest page': {},
    'a page in the middle': { before: PACKETS / 2 },
    'one agency': { agencyId: 'agency-7' },
    'an agency with nothing': { agencyId: 'agency-none' },
    'one ground': { ground: 'vital_interest' },
    'one case': { caseId },
    'the first days': { to: '2024-08-20' },
    'one month of one agency': { from: '2025-05-01', to: '2025-05-31', agencyId: 'agency-7' },
  } as const;
  const rows = [
    ...Object.entries(filters).map(([name, filter]) =>
      atMost(`ledger of ${PACKETS} packets: ${name}`, timeOf(filter), 50, 'ms'),
    ),
    atMost(
      `ledger of ${PACKETS} packets: response times of ${AGENCIES} agencies`,
      median(timesOf(10, () => listResponseTimes(context))),
      null,
      'ms',
    ),
  ];
  writeRows('bench', 'ledger', rows);
  console.table(rows.map(({ name, value, limit, pass }) => ({ name, value, limit, pass })));
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
});
