import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openMainFile } from '../../electron/vault/anchor/main-file';
import { appendAudit } from '../../electron/vault/audit/audit';
import { verifyChain } from '../../electron/vault/audit/chain';
import { createDatabase } from '../../electron/vault/database/open';
import { openVaultOf } from '../vault/faults/content';
import { START, startOpenVault } from '../vault/usecases/vault-fixture';
import { atMost, median, percentile, writeRows } from './rows';

/** The figure for a million is measured with this many and says so. */
const ENTRIES = Number(process.env.SUAKA_AUDIT_ENTRIES ?? 200_000);
const MILLION = 1_000_000;
const COMMITS = 400;
const MIB = 1024 * 1024;

it('measures the audit log and its anchor', { timeout: 900_000 }, async () => {
  const { state, folder } = await startOpenVault();
  const { db, keys } = openVaultOf(state);

  // The bare side is the same library, settings and disk, without counter, audit entry and anchor.
  const bareFolder = mkdtempSync(join(tmpdir(), 'suaka-bench-'));
  const bare = createDatabase(join(bareFolder, 'bare.db'), randomBytes(32));
  const table = 'CREATE TABLE bench_row (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT';
  bare.exec(table);
  db.exec(table);
  const insert = 'INSERT INTO bench_row (payload) VALUES ($payload)';
  const payload = 'contoh '.repeat(30);
  const entry = {
    at: START,
    officerId: null,
    action: 'case.changed',
    objectId: 'kasus-contoh',
    detail: { count: 1 },
  } as const;
  const writeBare = () => bare.transaction(() => bare.run(insert, { payload }));
  const writeAnchored = () => db.transaction(() => db.run(insert, { payload }));
  const writeAudited = () =>
    db.transaction(() => {
      db.run(insert, { payload });
      appendAudit(db, keys.audit, entry);
    });
  const [bareMs, anchoredMs, auditedMs] = timesInTurns([writeBare, writeAnchored, writeAudited]);
  const ratios = auditedMs.map((ms, index) => ms / (bareMs[index] ?? Number.NaN));
  const flushMs: number[] = [];
  for (let run = 0; run < COMMITS / 4; run += 1) {
    writeAudited();
    const start = performance.now();
    await new Promise((resume) => setImmediate(resume));
    flushMs.push(performance.now() - start);
  }
  const inBatch = timesInTurns([
    writeAudited,
    () =>
      db.transaction(() => {
        for (let made = 0; made < 100; made += 1) appendAudit(db, keys.audit, entry);
      }),
  ]);
  bare.close();
  rmSync(bareFolder, { recursive: true, force: true });

  for (let made = 0; made < ENTRIES; made += 5_000) {
    db.transaction(() => {
      for (let one = 0; one < 5_000; one += 1) appendAudit(db, keys.audit, entry);
    });
  }
  let longest = 0;
  let last = performance.now();
  const start = last;
  const verdict = await verifyChain(db, keys.audit, {
    onProgress: () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    },
  });
  const verifyMs = performance.now() - start;
  if (verdict.kind !== 'whole') throw new Error('the chain is whole');
  db.checkpoint();
  const fullSeconds = ((verifyMs / verdict.entries) * MILLION) / 1_000;

  const database = join(folder, 'vault.db');
  const perFifty = (50 * MIB) / statSync(database).size;
  // A copy: closing a descriptor of the open file would drop SQLite's locks.
  const copy = join(folder, 'copy.db');
  copyFileSync(database, copy);
  const readMs = median(Array.from({ length: 5 }, () => timeOf(() => openMainFile(copy).close())));

  const rows = [
    atMost(
      'anchor: write with audit entry and anchor against a bare one',
      median(ratios),
      2,
      'ratio',
    ),
    atMost('anchor: bare durable write, p50', median(bareMs), null, 'ms'),
    atMost('anchor: write with anchor, p50', median(anchoredMs), null, 'ms'),
    atMost('anchor: write with audit entry and anchor, p50', median(auditedMs), null, 'ms'),
    atMost(
      'anchor: write with audit entry and anchor, p95',
      percentile(auditedMs, 0.95),
      null,
      'ms',
    ),
    atMost('anchor: its flush, after the answer, p50', median(flushMs), null, 'ms'),
    atMost('anchor: each of 100 entries in one batch, p50', median(inBatch[1]) / 100, null, 'ms'),
    atMost('anchor: reading 50 MB at unlock', readMs * perFifty, 150, 'ms'),
    atMost(`audit: 1,000,000 entries verified (from ${verdict.entries})`, fullSeconds, 30, 's'),
    atMost('audit: longest piece of a verification', longest, 250, 'ms'),
  ];
  writeRows('bench', 'anchor', rows);
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
});

/** One after the other, so that a busy machine slows all alike. */
function timesInTurns(works: readonly (() => unknown)[]): readonly [number[], number[], number[]] {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let run = -10; run < COMMITS; run += 1) {
    works.forEach((work, index) => {
      const ms = timeOf(work);
      if (run >= 0) times[index]?.push(ms);
    });
  }
  return times;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
