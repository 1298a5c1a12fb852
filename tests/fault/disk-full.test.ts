import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkIntegrity } from '../../electron/vault/database/open';
import { closeVault } from '../../electron/vault/state';
import { atLeast, atMost, writeRows } from '../bench/rows';
import { mainIntake } from '../fixtures/main-case';
import { ask } from '../vault/contract/procedures';
import { seededRandom } from '../vault/faults/bit-flips';
import { contentOf, expectWholeChain, openVaultOf } from '../vault/faults/content';
import { leaveFree } from '../vault/faults/free-space';
import { NO_SMALL_DISK, withSmallDisk } from '../vault/files/small-disk';
import { START, startOpenVault } from '../vault/usecases/vault-fixture';

const POINTS = 50;
const SEED = 20_261_125;
const DISK_MIB = 16;
/** Opening a case needs about this much: with less it is refused somewhere on its way. */
const MOST_FREE_KIB = 64;
const ENOUGH_KIB = 2_048;

it.skipIf(NO_SMALL_DISK !== undefined)(
  `a disk that is full at ${POINTS} points (skipped here: ${NO_SMALL_DISK ?? 'no'})`,
  { timeout: 600_000 },
  () =>
    withSmallDisk(DISK_MIB, async (folder) => {
      const random = seededRandom(SEED);
      const found = { refused: 0, otherAnswers: 0, changed: 0, stuck: 0, damaged: 0 };
      const { state } = await startOpenVault(folder);
      const { db } = openVaultOf(state);
      for (let point = 0; point < POINTS; ) {
        const before = contentOf(db);
        leaveFree(folder, Math.floor(random() * MOST_FREE_KIB));
        const input = { draftId: randomUUID(), intake: mainIntake(START) };
        const answer = await ask(state, 'cases.open', input);
        leaveFree(folder, ENOUGH_KIB);
        // It fitted: no point, but the disk is a little fuller for the next.
        if (answer.kind === 'output') continue;
        point += 1;
        found.refused += 1;
        if (answer.kind !== 'user' || answer.error.code !== 'disk_full') found.otherAnswers += 1;
        if (contentOf(db) !== before) found.changed += 1;
        if ((await ask(state, 'cases.open', input)).kind !== 'output') found.stuck += 1;
        db.pragma('wal_checkpoint(TRUNCATE)');
        if (checkIntegrity(db).kind !== 'ok') found.damaged += 1;
      }
      expectWholeChain(openVaultOf(state));
      closeVault(state);
      const rows = [
        atLeast('disk full: points', found.refused, POINTS, 'points'),
        atMost('disk full: answers other than disk_full', found.otherAnswers, 0, 'points'),
        atMost('disk full: rows changed by what was refused', found.changed, 0, 'points'),
        atMost('disk full: did not work with room again', found.stuck, 0, 'points'),
        atMost('disk full: databases damaged', found.damaged, 0, 'points'),
      ];
      writeRows('fault', 'disk-full', rows);
      expect(rows.filter(({ pass }) => !pass)).toEqual([]);
    }),
);
