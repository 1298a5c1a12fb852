import { describe, expect, it } from 'vitest';
import { isLockKey, isTrustedSender, mayBeDriven } from '../../../electron/shell/decisions';

describe('a message to the shell', () => {
  const main = { origin: 'app://suaka' };

  it('is heard from the main frame of the window on our own origin', () => {
    expect(isTrustedSender(main, main)).toBe(true);
  });

  it.each([
    ['a frame that is gone', null, main],
    ['another frame of the same origin', { origin: 'app://suaka' }, main],
    ['a frame inside the window', { origin: 'null' }, main],
  ])('is not heard from %s', (_name, sender, mainFrame) => {
    expect(isTrustedSender(sender, mainFrame)).toBe(false);
  });

  it.each([
    'app://suaka.example',
    'app://print',
    'APP://suaka',
    'https://suaka',
    'file://',
    'null',
    '',
  ])('is not heard when the main frame shows %s', (origin) => {
    const elsewhere = { origin };
    expect(isTrustedSender(elsewhere, elsewhere)).toBe(false);
  });
});

describe('the key that locks', () => {
  it('is F12 as it goes down, whatever else is held', () => {
    expect(isLockKey({ type: 'keyDown', key: 'F12' })).toBe(true);
  });

  it.each([
    ['keyUp', 'F12'],
    ['char', 'F12'],
    ['keyDown', 'F11'],
    ['keyDown', 'f12'],
  ])('is not %s of %s', (type, key) => expect(isLockKey({ type, key })).toBe(false));
});

describe('a packed app', () => {
  const startedWith =
    (...given: readonly string[]) =>
    (name: string) =>
      given.includes(name);

  it.each([['remote-debugging-port'], ['remote-debugging-pipe']])(
    'refuses to be driven through %s',
    (name) => expect(mayBeDriven(startedWith(name))).toBe(true),
  );

  it('starts as people start it', () => {
    expect(mayBeDriven(startedWith('user-data-dir', 'lang'))).toBe(false);
  });
});
