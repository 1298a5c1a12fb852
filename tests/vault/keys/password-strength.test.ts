import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  judgePassword,
  requireStrongPassword,
} from '../../../electron/vault/keys/password-strength';
import {
  PASSPHRASE_RANDOM_VALUES,
  passphraseFrom,
} from '../../../shared/domain/passphrase/generate';
import { errorOf } from './fixture';

const NAMES = ['UPTD PPA Contoh', 'Tanjung Contoh', 'Contoh Melati Kenanga'];

describe('a password of an own choosing', () => {
  it.each([
    ['melati kunci', 'too_short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'simpleRepeat'],
    ['melatimelatimelati', 'extendedRepeat'],
    ['passwordpassword1', 'extendedRepeat'],
    ['ikanikanikanikan', 'extendedRepeat'],
    ['abcdefghijklmnopqrstuvwxyz', 'sequences'],
    ['123456789012345', 'similarToCommon'],
    ['qwertyuiopasdfgh', 'similarToCommon'],
    ['rumah-aman-batam-2026', 'userInputs'],
    ['UPTD PPA Batam 2026!', 'userInputs'],
    ['TanjungContoh2025!', 'userInputs'],
    ['kenanga.melati.2026', 'userInputs'],
    ['saya cinta indonesia', 'userInputs'],
    ['bismillahirrahmanirrahim', 'userInputs'],
    ['x'.repeat(1024), 'simpleRepeat'],
  ])('is refused: %s, because %s', async (password, reason) => {
    const judgement = await judgePassword(password, NAMES);
    expect(judgement).toMatchObject({ kind: 'refused' });
    expect(judgement.reasons).toContain(reason);
  });

  it.each(['pulau kapal bintang hujan pagar', 'tgX9#qLp2vWz8@Rm', 'gurita menjahit payung ungu'])(
    'is taken: %s',
    async (password) => {
      const judgement = await judgePassword(password, NAMES);
      expect(judgement.kind).toBe('ok');
      expect(judgement.score).toBeGreaterThanOrEqual(3);
      await requireStrongPassword(password, NAMES);
    },
  );

  it('is never refused when it is one of the proposals', async () => {
    for (let round = 0; round < 30; round += 1) {
      const values = Array.from({ length: PASSPHRASE_RANDOM_VALUES }, () => randomInt(2 ** 32));
      const proposal = passphraseFrom(values);
      if (proposal === null) continue;
      expect({ proposal, ...(await judgePassword(proposal, NAMES)) }).toMatchObject({
        kind: 'ok',
        score: 4,
      });
    }
  });

  it('is refused by the vault with what to do', async () => {
    expect(await errorOf(() => requireStrongPassword('pendek', NAMES))).toMatchObject({
      code: 'password_too_short',
      details: { minimum: 15 },
    });
    expect(await errorOf(() => requireStrongPassword('aaaaaaaaaaaaaaaa', NAMES))).toMatchObject({
      code: 'password_weak',
      details: { reason: 'simpleRepeat' },
    });
  });
});
