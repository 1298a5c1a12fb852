import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AnchorState,
  createAnchor,
  readAnchor,
} from '../../../electron/vault/anchor/anchor-file';
import { openMainFile } from '../../../electron/vault/anchor/main-file';
import { framesIn, openWal } from '../../../electron/vault/anchor/wal';
import { killedCopy, type Sample, sampleVault, settingsOf, write } from './fixture';

const PAGE = 4096;

/** A vault before and after its journal was folded in, and the anchor that stands between the two. */
async function aroundCheckpoint() {
  const vault = await sampleVault();
  const open = await vault.unlock();
  const anchorKey = Buffer.from(open.keys.anchor);
  const { vaultId } = open.header;
  open.db.checkpoint();
  for (let count = 0; count < 60; count += 1) write(open, `tulisan ${count}`);
  const before = killedCopy(vault);
  open.db.checkpoint();
  const after = killedCopy(vault);
  open.close();
  const anchor = readAnchor(before.path('vault.anchor'), anchorKey, vaultId);
  if (anchor.kind !== 'ok') throw new Error('no anchor');
  createAnchor(before.path('vault.anchor'), anchorKey, begun(before, anchor.state));
  return { before, after };
}

function begun(vault: Sample, state: AnchorState): AnchorState {
  const main = openMainFile(vault.path('vault.db'));
  const wal = openWal(vault.path('vault.db-wal'));
  wal.follow(framesIn(state.wal.bytes));
  const after = main.after(wal);
  main.close();
  wal.close();
  return { ...state, after };
}

async function expectRepaired(vault: Sample, repaired: string, settings: number): Promise<void> {
  const open = await vault.unlock();
  expect(settingsOf(open)).toHaveLength(settings);
  const last = open.db.get<{ readonly action: string; readonly detail: string }>(
    'SELECT action, detail FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  expect(last).toMatchObject({ action: 'integrity.repaired' });
  expect(JSON.parse(last?.detail ?? '{}')).toEqual({ repaired });
  open.close();
  (await vault.unlock()).close();
}

describe('a crash', () => {
  it('between a commit and its anchor is made good and recorded', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    write(open, 'satu');
    const older = killedCopy(vault);
    write(open, 'dua');
    const killed = killedCopy(vault);
    open.close();
    copyFileSync(older.path('vault.anchor'), killed.path('vault.anchor'));
    await expectRepaired(killed, 'commit', 2);
  });

  it('of the power, with several commits whose anchor was not flushed, is made good and recorded', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    write(open, 'satu');
    const older = killedCopy(vault);
    write(open, 'dua');
    write(open, 'tiga');
    write(open, 'empat');
    const killed = killedCopy(vault);
    open.close();
    copyFileSync(older.path('vault.anchor'), killed.path('vault.anchor'));
    await expectRepaired(killed, 'commit', 4);
  });

  it('in the middle of a write leaves a rest in the journal that does not matter', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    write(open, 'satu');
    const killed = killedCopy(vault);
    open.close();
    const wal = readFileSync(killed.path('vault.db-wal'));
    const rest = Buffer.from(wal.subarray(32, 32 + 24 + PAGE));
    rest.writeUInt32BE(0, 4);
    writeFileSync(killed.path('vault.db-wal'), Buffer.concat([wal, rest, rest.subarray(0, 1000)]));
    const again = await killed.unlock();
    expect(settingsOf(again)).toEqual(['satu']);
    again.close();
    (await killed.unlock()).close();
  });

  it('before a checkpoint wrote anything is made good', async () => {
    const { before } = await aroundCheckpoint();
    await expectRepaired(before, 'checkpoint', 60);
  });

  it('in the middle of a checkpoint is made good, whichever pages were written', async () => {
    const { before, after } = await aroundCheckpoint();
    const old = readFileSync(before.path('vault.db'));
    const mixed = Buffer.from(readFileSync(after.path('vault.db')));
    for (let page = 1; page * PAGE < old.length; page += 2) {
      old.copy(mixed, page * PAGE, page * PAGE, (page + 1) * PAGE);
    }
    expect(mixed.equals(old)).toBe(false);
    writeFileSync(before.path('vault.db'), mixed);
    await expectRepaired(before, 'checkpoint', 60);
  });

  it('after a checkpoint was copied and before the journal was emptied is made good', async () => {
    const { before, after } = await aroundCheckpoint();
    copyFileSync(after.path('vault.db'), before.path('vault.db'));
    await expectRepaired(before, 'checkpoint', 60);
  });

  it('after the journal was emptied and before the anchor knew is made good', async () => {
    const { before, after } = await aroundCheckpoint();
    copyFileSync(after.path('vault.db'), before.path('vault.db'));
    writeFileSync(before.path('vault.db-wal'), '');
    await expectRepaired(before, 'checkpoint', 60);
  });

  it('does not excuse a journal that is gone while the main file is still the old one', async () => {
    const { before } = await aroundCheckpoint();
    writeFileSync(before.path('vault.db-wal'), '');
    await expect(before.unlock()).rejects.toMatchObject({
      code: 'integrity_journal_missing',
      findings: { figures: { commits: 60 } },
    });
  });

  it('does not excuse an old page that the journal does not replace', async () => {
    const { before } = await aroundCheckpoint();
    const bytes = readFileSync(before.path('vault.db'));
    const journal = readFileSync(before.path('vault.db-wal'));
    const replaced = new Set<number>();
    for (let frame = 32; frame + 24 <= journal.length; frame += 24 + PAGE) {
      replaced.add(journal.readUInt32BE(frame));
    }
    // Counted from nought, where the journal counts from one.
    let page = bytes.length / PAGE - 1;
    while (replaced.has(page + 1)) page -= 1;
    bytes.copy(bytes, page * PAGE, (page - 1) * PAGE, page * PAGE);
    writeFileSync(before.path('vault.db'), bytes);
    await expect(before.unlock()).rejects.toMatchObject({
      code: expect.stringMatching(/^(integrity_page_old|database_damaged)$/),
    });
  });
});

describe('writing the whole main file anew', () => {
  it('is recognised when it is cut short, and when it is through', async () => {
    const vault = await sampleVault();
    const open = await vault.unlock();
    write(open, 'satu');
    let during: Sample | undefined;
    open.db.rewrite((bare) => {
      bare.pragma('journal_mode=DELETE');
      bare.exec('VACUUM');
      bare.pragma('journal_mode=WAL');
      during = killedCopy(vault);
    });
    write(open, 'dua');
    const killed = killedCopy(vault);
    open.close();
    (await vault.unlock()).close();
    const again = await killed.unlock();
    expect(settingsOf(again)).toEqual(['satu', 'dua']);
    again.close();
    if (during === undefined) throw new Error('not rewritten');
    await expectRepaired(during, 'rewrite', 1);
  });
});
