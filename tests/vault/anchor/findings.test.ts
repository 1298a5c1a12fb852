import { randomInt } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAnchored } from '../../../electron/vault/anchor/open-anchored';
import { openDatabase } from '../../../electron/vault/database/open';
import type { OpenVault } from '../../../electron/vault/vault-folder';
import type { IntegrityFinding } from '../../../shared/domain/audit/findings';
import { findBrokenEntry } from '../audit/find-broken-entry';
import { bytesOf, killedCopy, type Sample, sampleVault, settingsOf, write } from './fixture';

const PAGE = 4096;
const FRAME = 24 + PAGE;

/** A vault closed in the ordinary way, with an older copy of each of its files. */
async function closedVault(): Promise<{ readonly vault: Sample; readonly older: Sample }> {
  const vault = await sampleVault();
  const first = await vault.unlock();
  write(first, 'pertama');
  first.close();
  const older = killedCopy(vault);
  const second = await vault.unlock();
  for (let count = 0; count < 40; count += 1) write(second, `kedua ${count}`);
  second.close();
  return { vault, older };
}

/** A vault that ended without closing: its last commits are in the journal. */
async function killedVault(): Promise<Sample> {
  const vault = await sampleVault();
  const open = await vault.unlock();
  open.db.checkpoint();
  for (let count = 0; count < 10; count += 1) write(open, `tulisan ${count}`);
  const killed = killedCopy(vault);
  open.close();
  return killed;
}

/** Refused by that name, twice alike, and no byte of the evidence changed. */
async function expectFinding(vault: Sample, code: IntegrityFinding, figures: object = {}) {
  const before = bytesOf(vault);
  for (const attempt of [1, 2]) {
    await expect(vault.unlock(), `try ${attempt}`).rejects.toMatchObject({
      name: 'IntegrityError',
      code,
      findings: { figures },
    });
    expect(bytesOf(vault)).toEqual(before);
  }
}

/** It opens when somebody takes that on, the log says so, and from then on it is an ordinary vault. */
async function expectAcceptable(vault: Sample, code: IntegrityFinding): Promise<OpenVault> {
  const accepted = await vault.unlock({ reason: 'unexplained' });
  const entry = accepted.db.get<{ readonly detail: string; readonly officer: string }>(
    `SELECT detail, officer_id AS officer FROM audit_entry
     WHERE action = 'integrity.accepted' ORDER BY sequence DESC LIMIT 1`,
  );
  expect(JSON.parse(entry?.detail ?? '{}')).toMatchObject({
    reason: 'unexplained',
    findings: expect.arrayContaining([code]),
  });
  expect(entry?.officer).toBe(accepted.userId);
  accepted.close();
  const again = await vault.unlock();
  write(again, 'sesudahnya');
  again.close();
  return vault.unlock();
}

describe('a closed vault', () => {
  it('opens as it was left, again and again', async () => {
    const { vault } = await closedVault();
    for (let round = 0; round < 3; round += 1) {
      const open = await vault.unlock();
      expect(settingsOf(open)).toHaveLength(41 + round);
      write(open, `lagi ${round}`);
      open.close();
    }
  });

  it('with an old copy of its database says how many entries are missing', async () => {
    const { vault, older } = await closedVault();
    copyFileSync(older.path('vault.db'), vault.path('vault.db'));
    // Forty of the test, and the one with which unlocking anchors the new `vault.json`.
    await expectFinding(vault, 'integrity_database_old', { entries: 40, commits: 41 });
    const open = await expectAcceptable(vault, 'integrity_database_old');
    expect(settingsOf(open)).toEqual(['pertama', 'sesudahnya']);
    open.close();
  });

  it('with an old copy of one page is refused, whichever page it is', async () => {
    const { vault, older } = await closedVault();
    const now = readFileSync(vault.path('vault.db'));
    const old = readFileSync(older.path('vault.db'));
    let put = 0;
    for (let start = 0; start < old.length; start += PAGE) {
      const page = old.subarray(start, start + PAGE);
      if (page.equals(now.subarray(start, start + PAGE))) continue;
      const mixed = Buffer.from(now);
      page.copy(mixed, start);
      writeFileSync(vault.path('vault.db'), mixed);
      // Where the old page tears a tree apart SQLite sees damage; else only the anchor sees anything.
      await expect(vault.unlock()).rejects.toMatchObject({
        code: expect.stringMatching(/^(integrity_\w+|database_damaged)$/),
      });
      put += 1;
    }
    expect(put).toBeGreaterThan(3);
    writeFileSync(vault.path('vault.db'), now);
    (await vault.unlock()).close();
  });

  it('with an old copy of a page that still fits names it, and can be opened by decision', async () => {
    const vault = await sampleVault();
    const first = await vault.unlock();
    write(first, 'satu');
    first.close();
    const before = readFileSync(vault.path('vault.db'));
    const second = await vault.unlock();
    second.db.transaction(() =>
      second.db.run("UPDATE setting SET changed_at = '2020-01-01' WHERE name = 'satu'"),
    );
    second.close();
    const page = await pageOf(second, vault, 'setting');
    const after = readFileSync(vault.path('vault.db'));
    before.copy(after, (page - 1) * PAGE, (page - 1) * PAGE, page * PAGE);
    writeFileSync(vault.path('vault.db'), after);
    await expectFinding(vault, 'integrity_page_old', { entries: 0, commits: 0 });
    (await expectAcceptable(vault, 'integrity_page_old')).close();
  });

  it('with an audit row that was edited names the entry', async () => {
    const { vault } = await closedVault();
    await editBehindItsBack(vault, (db) => {
      db.exec('DROP TRIGGER audit_entry_no_update');
      db.run("UPDATE audit_entry SET officer_id = 'orang-lain' WHERE sequence = 7");
    });
    await expectFinding(vault, 'integrity_audit_changed', { sequence: 7 });
    const open = await expectAcceptable(vault, 'integrity_audit_changed');
    expect(findBrokenEntry(open.db, open.keys.audit)).toBe(7);
    open.close();
  });

  it('with audit rows that were cut off at the end is refused', async () => {
    const { vault } = await closedVault();
    await editBehindItsBack(vault, (db) => {
      db.exec('DROP TRIGGER audit_entry_no_delete');
      db.run('DELETE FROM audit_entry WHERE sequence > 30');
    });
    await expect(vault.unlock()).rejects.toMatchObject({ name: 'IntegrityError' });
  });

  it('without its anchor is refused', async () => {
    const { vault } = await closedVault();
    rmSync(vault.path('vault.anchor'));
    await expectFinding(vault, 'integrity_anchor_missing');
    (await expectAcceptable(vault, 'integrity_anchor_missing')).close();
  });

  it('with an old anchor is refused', async () => {
    const { vault, older } = await closedVault();
    copyFileSync(older.path('vault.anchor'), vault.path('vault.anchor'));
    await expectFinding(vault, 'integrity_anchor_old');
    (await expectAcceptable(vault, 'integrity_anchor_old')).close();
  });

  it('notices one changed bit anywhere in its anchor', async () => {
    const { vault } = await closedVault();
    const whole = readFileSync(vault.path('vault.anchor'));
    expect(whole).toHaveLength(512);
    const bits = [0, 1, 467, 468, 510, 511].map((byte) => byte * 8);
    for (const bit of [...bits, ...Array.from({ length: 20 }, () => randomInt(512 * 8))]) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(vault.path('vault.anchor'), changed);
      await expect(vault.unlock(), `bit ${bit}`).rejects.toMatchObject({
        code: 'integrity_anchor_damaged',
      });
    }
    for (const spoilt of [whole.subarray(0, 100), Buffer.concat([whole, whole]), Buffer.alloc(0)]) {
      writeFileSync(vault.path('vault.anchor'), spoilt);
      await expect(vault.unlock()).rejects.toMatchObject({ code: 'integrity_anchor_damaged' });
    }
    (await expectAcceptable(vault, 'integrity_anchor_damaged')).close();
  });

  it('notices one changed bit anywhere in its database', async () => {
    const { vault } = await closedVault();
    const whole = readFileSync(vault.path('vault.db'));
    for (let run = 0; run < 25; run += 1) {
      const bit = randomInt(whole.length * 8);
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(vault.path('vault.db'), changed);
      await expect(vault.unlock(), `bit ${bit}`).rejects.toMatchObject({
        code: expect.stringMatching(/^(not_sqlcipher|database_damaged)$/),
      });
    }
  });
});

describe('the revision of vault.json', () => {
  it('is anchored with each change, and an older one is refused', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    const { vaultId } = open.header;
    const keys = {
      database: Buffer.from(open.keys.database),
      audit: Buffer.from(open.keys.audit),
      anchor: Buffer.from(open.keys.anchor),
    };
    open.db.anchorRevision(5);
    open.close();
    const opening = { folder: vault.folder, vaultId, keys, accept: null };
    await expect(openAnchored({ ...opening, revision: 4 })).rejects.toMatchObject({
      code: 'integrity_header_old',
    });
    for (const revision of [5, 7]) (await openAnchored({ ...opening, revision })).db.close();
  });

  it('cannot be taken back together with the anchor of that time, even where nothing else was written', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    const { vaultId, revision } = open.header;
    const keys = {
      database: Buffer.from(open.keys.database),
      audit: Buffer.from(open.keys.audit),
      anchor: Buffer.from(open.keys.anchor),
    };
    const older = killedCopy(vault);
    open.db.anchorRevision(revision + 1);
    const killed = killedCopy(vault);
    open.close();
    copyFileSync(older.path('vault.anchor'), killed.path('vault.anchor'));
    const opening = { folder: killed.folder, vaultId, keys, accept: null, revision };
    await expect(openAnchored(opening)).rejects.toMatchObject({ name: 'IntegrityError' });
  });
});

describe('a vault that ended without closing', () => {
  it('opens with all that was written', async () => {
    const vault = await killedVault();
    const open = await vault.unlock();
    expect(settingsOf(open)).toHaveLength(10);
    open.close();
    (await vault.unlock()).close();
  });

  it('without its journal says what is missing', async () => {
    const vault = await killedVault();
    rmSync(vault.path('vault.db-wal'));
    await expectFinding(vault, 'integrity_journal_missing', { entries: 10, commits: 10 });
    const open = await expectAcceptable(vault, 'integrity_journal_missing');
    expect(settingsOf(open)).toEqual(['sesudahnya']);
    open.close();
  });

  it('with a journal cut at any of its frames says so', async () => {
    const vault = await killedVault();
    const whole = readFileSync(vault.path('vault.db-wal'));
    const frames = Math.floor(whole.length / FRAME);
    for (const keep of [0, 1, Math.floor(frames / 2), frames - 1]) {
      writeFileSync(vault.path('vault.db-wal'), whole.subarray(0, 32 + keep * FRAME));
      await expectFinding(vault, 'integrity_journal_cut');
    }
    writeFileSync(vault.path('vault.db-wal'), whole);
    truncateSync(vault.path('vault.db-wal'), whole.length - 1);
    await expectFinding(vault, 'integrity_journal_cut', { commits: 1 });
    const open = await expectAcceptable(vault, 'integrity_journal_cut');
    expect(settingsOf(open)).toHaveLength(10);
    open.close();
  });

  it('notices one changed bit anywhere in its journal', async () => {
    const vault = await killedVault();
    const whole = readFileSync(vault.path('vault.db-wal'));
    for (let run = 0; run < 25; run += 1) {
      const bit = randomInt(whole.length * 8);
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(vault.path('vault.db-wal'), changed);
      await expect(vault.unlock(), `bit ${bit}`).rejects.toMatchObject({
        code: 'integrity_journal_changed',
      });
    }
    await expectFinding(vault, 'integrity_journal_changed');
    (await expectAcceptable(vault, 'integrity_journal_changed')).close();
  });

  it('with a journal of an earlier time is refused', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    open.db.checkpoint();
    for (let count = 0; count < 30; count += 1) write(open, `lama ${count}`);
    const older = killedCopy(vault);
    open.db.checkpoint();
    for (let count = 0; count < 5; count += 1) write(open, `baru ${count}`);
    const killed = killedCopy(vault);
    open.close();
    expect(statSync(older.path('vault.db-wal')).size).toBeGreaterThan(
      statSync(killed.path('vault.db-wal')).size,
    );
    copyFileSync(older.path('vault.db-wal'), killed.path('vault.db-wal'));
    await expectFinding(killed, 'integrity_journal_changed');
  });

  it('with an old page appended to its journal as if it were a commit is refused', async () => {
    const vault = await killedVault();
    const whole = readFileSync(vault.path('vault.db-wal'));
    writeFileSync(vault.path('vault.db-wal'), appendForgedCommit(whole));
    await expectFinding(vault, 'integrity_journal_changed');
  });

  it('with an anchor from before the last checkpoint is refused', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    write(open, 'satu');
    const older = killedCopy(vault);
    open.db.checkpoint();
    write(open, 'dua');
    const killed = killedCopy(vault);
    open.close();
    copyFileSync(older.path('vault.anchor'), killed.path('vault.anchor'));
    await expectFinding(killed, 'integrity_anchor_old');
  });

  it('with an anchor that stayed behind, and a commit of old pages added, is refused', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    write(open, 'satu');
    const older = killedCopy(vault);
    write(open, 'dua');
    write(open, 'tiga');
    const killed = killedCopy(vault);
    open.close();
    copyFileSync(older.path('vault.anchor'), killed.path('vault.anchor'));
    const whole = readFileSync(killed.path('vault.db-wal'));
    writeFileSync(killed.path('vault.db-wal'), appendForgedCommit(whole));
    await expect(killed.unlock()).rejects.toMatchObject({ name: 'IntegrityError' });
  });
});

/** Number of the first page of a table. */
async function pageOf(open: OpenVault, vault: Sample, table: string): Promise<number> {
  expect(() => open.db.get('SELECT 1')).toThrow('closed');
  const again = await vault.unlock();
  const row = again.db.get<{ readonly page: number }>(
    'SELECT rootpage AS page FROM sqlite_master WHERE name = $table',
    { table },
  );
  // As a kill would leave it: nothing of this look is to stay.
  again.close();
  return row?.page ?? 0;
}

/** With the key but without the anchor, as somebody with the master key and another program could. */
async function editBehindItsBack(
  vault: Sample,
  edit: (db: ReturnType<typeof openDatabase>) => void,
): Promise<void> {
  const open = await vault.unlock();
  const key = Buffer.from(open.keys.database);
  open.close();
  const db = openDatabase(vault.path('vault.db'), key);
  edit(db);
  db.close();
}

/** Repeats an early frame at the end, marked as a commit, with the checksums that SQLite asks for. */
function appendForgedCommit(wal: Buffer): Buffer {
  const isBigEndian = (wal.readUInt32BE(0) & 1) === 1;
  const forged = Buffer.from(wal.subarray(32, 32 + FRAME));
  const last = wal.length - FRAME;
  forged.writeUInt32BE(wal.readUInt32BE(last + 4), 4);
  wal.copy(forged, 8, 16, 24);
  let sums = [wal.readUInt32BE(last + 16), wal.readUInt32BE(last + 20)];
  sums = checksum(forged.subarray(0, 8), sums, isBigEndian);
  sums = checksum(forged.subarray(24), sums, isBigEndian);
  forged.writeUInt32BE(sums[0] ?? 0, 16);
  forged.writeUInt32BE(sums[1] ?? 0, 20);
  return Buffer.concat([wal, forged]);
}

/** sqlite.org/fileformat2.html, section 4.2. */
function checksum(bytes: Buffer, start: readonly number[], isBigEndian: boolean): number[] {
  let [a = 0, b = 0] = start;
  for (let at = 0; at < bytes.length; at += 8) {
    const word = (offset: number) =>
      isBigEndian ? bytes.readUInt32BE(at + offset) : bytes.readUInt32LE(at + offset);
    a = (a + word(0) + b) >>> 0;
    b = (b + word(4) + a) >>> 0;
  }
  return [a, b];
}
