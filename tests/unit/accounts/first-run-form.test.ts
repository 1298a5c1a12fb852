import { describe, expect, it } from 'vitest';
import {
  EMPTY_FIRST_RUN,
  firstRunSchema,
} from '../../../renderer/features/accounts/first-run-form';

const PASSPHRASE = 'kelapa-jendela-musim-rajut-bintang';
const form = {
  ...EMPTY_FIRST_RUN,
  shelterName: 'UPTD PPA Kota Contoh',
  city: 'Kota Contoh',
  displayName: 'Contoh Rahmi',
  position: 'Kepala UPTD',
  password: PASSPHRASE,
  repeated: PASSPHRASE,
};

const faultsOf = (changes: Partial<typeof form>) =>
  (firstRunSchema.safeParse({ ...form, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => [path.join('.'), message],
  );

describe('firstRunSchema', () => {
  it('takes five random words typed twice', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    [{ repeated: `${PASSPHRASE} ` }, [['repeated', 'passwords_differ']]],
    [{ password: 'pendek', repeated: 'pendek' }, [['password', 'password_too_short']]],
    [
      { password: 'aaaaaaaaaaaaaaaaaaaa', repeated: 'aaaaaaaaaaaaaaaaaaaa' },
      [['password', 'password_guessable']],
    ],
    [
      { password: 'Contoh Rahmi Kepala UPTD', repeated: 'Contoh Rahmi Kepala UPTD' },
      [['password', 'password_guessable']],
    ],
  ])('refuses %j', (changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('names every field of an empty form', () => {
    const fields = new Set(
      firstRunSchema.safeParse(EMPTY_FIRST_RUN).error?.issues.map(({ path }) => path.join('.')),
    );
    expect([...fields].sort()).toEqual([
      'city',
      'displayName',
      'password',
      'position',
      'shelterName',
    ]);
  });
});
