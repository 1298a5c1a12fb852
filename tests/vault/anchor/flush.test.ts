import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnchorState, AnchorWriter } from '../../../electron/vault/anchor/anchor-file';
import {
  type AnchoredDatabase,
  anchorDatabase,
} from '../../../electron/vault/anchor/anchored-database';
import { openMainFile } from '../../../electron/vault/anchor/main-file';
import { openWal } from '../../../electron/vault/anchor/wal';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { migrate } from '../../../electron/vault/database/migrate';
import { createDatabase, openDatabase } from '../../../electron/vault/database/open';
import { StorageError } from '../../../electron/vault/files/storage-error';
import { readMarks } from '../../../electron/vault/anchor/marks';
import { START, temporaryFolder } from '../usecases/vault-fixture';

/** An anchor that notes what is asked of it, and whose flush can be made to fail. */
function notedAnchor() {
  const calls: string[] = [];
  const states: AnchorState[] = [];
  let fails = false;
  const writer: AnchorWriter = {
    write: (state) => {
      states.push(state);
      calls.push(state.after === null ? 'write' : 'write after');
    },
    flush: () => {
      calls.push(fails ? 'flush fails' : 'flush');
      if (fails) throw new StorageError('io');
    },
    close: () => calls.push('close'),
  };
  return { writer, calls, states, fail: (yes: boolean) => (fails = yes) };
}

let open: AnchoredDatabase | undefined;
afterEach(() => {
  open?.close();
});

function anchoredSample() {
  const path = join(temporaryFolder(), 'vault.db');
  const key = randomBytes(32);
  const made = createDatabase(path, key);
  migrate(made, MIGRATIONS, new Date(START));
  made.close();
  const main = openMainFile(path);
  const wal = openWal(`${path}-wal`);
  const raw = openDatabase(path, key);
  const anchor = notedAnchor();
  const marks = readMarks(raw);
  const parts = {
    db: raw,
    main,
    wal,
    anchor: anchor.writer,
    vaultId: 'contoh',
    marks,
    revision: 1,
  };
  const db = anchorDatabase(parts);
  open = db;
  const write = (name: string) =>
    db.run("INSERT INTO setting (name, value, changed_at) VALUES ($name, '1', $at)", {
      name,
      at: START,
    });
  return { db, anchor, write, count: () => db.all('SELECT name FROM setting').length };
}

describe('the flush of an anchor', () => {
  it('comes once for all commits of a turn, after their answers', async () => {
    const { anchor, write } = anchoredSample();
    write('satu');
    write('dua');
    expect(anchor.calls).toEqual(['write', 'write']);
    await nextTurn();
    await nextTurn();
    expect(anchor.calls).toEqual(['write', 'write', 'flush']);
  });

  it('that fails makes the next write wait until one succeeds, and loses nothing', async () => {
    const { anchor, write, count } = anchoredSample();
    write('satu');
    anchor.fail(true);
    await nextTurn();
    await nextTurn();
    expect(() => write('dua')).toThrow(StorageError);
    expect(count()).toBe(1);
    anchor.fail(false);
    write('dua');
    expect(count()).toBe(2);
    expect(anchor.calls.filter((call) => call === 'flush')).toHaveLength(1);
  });

  it('comes before and after a checkpoint, and with each revision of vault.json', () => {
    const { db, anchor, write } = anchoredSample();
    write('satu');
    db.checkpoint();
    expect(anchor.calls).toEqual(['write', 'write after', 'flush', 'write', 'flush']);
    anchor.calls.length = 0;
    db.anchorRevision(2);
    expect(anchor.calls).toEqual(['write', 'write after', 'flush', 'write', 'flush']);
    expect(anchor.states.at(-1)?.revision).toBe(2);
    expect(anchor.states.at(-2)?.main).not.toEqual(anchor.states.at(-1)?.main);
  });
});
