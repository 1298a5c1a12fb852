import { describe, expect, it } from 'vitest';
import { judgeShare } from '../../../renderer/features/recovery/share-verdict';
import { formatShare, vaultMark } from '../../../shared/domain/recovery/share';

const VAULT = 'abcde000-0000-4000-8000-000000000000';
const OTHER_VAULT = '12345000-0000-4000-8000-000000000000';
const kit = { vaultId: VAULT, generation: 2 };

const share = (index: number, { generation = 2, vaultId = VAULT } = {}) =>
  formatShare({
    index,
    generation,
    vault: vaultMark(vaultId),
    bytes: new Uint8Array(33).fill(40 + index),
  }).join(' ');

describe('judgeShare', () => {
  it('takes a share of this kit, in small letters and without spaces too', () => {
    expect(judgeShare(share(1), kit)).toMatchObject({ kind: 'ok', index: 1, generation: 2 });
    const typed = share(1).toLowerCase().replaceAll(' ', '');
    expect(judgeShare(typed, kit)).toEqual(judgeShare(share(1), kit));
  });

  it('counts whole groups while the share is typed', () => {
    expect(judgeShare('', kit)).toEqual({ kind: 'empty' });
    expect(judgeShare(share(1).slice(0, 6 * 3 + 2), kit)).toEqual({
      kind: 'incomplete',
      groups: 3,
    });
  });

  it('names the group that is mistyped', () => {
    const groups = share(1).split(' ');
    const [first = ''] = groups[4] ?? '';
    groups[4] = (first === '7' ? '8' : '7') + (groups[4] ?? '').slice(1);
    expect(judgeShare(groups.join(' '), kit)).toEqual({ kind: 'mistyped', group: 5 });
  });

  it('tells a share of another vault, of an older kit and of a newer one', () => {
    expect(judgeShare(share(1, { vaultId: OTHER_VAULT }), kit)).toEqual({ kind: 'wrong_vault' });
    expect(judgeShare(share(1, { generation: 1 }), kit)).toEqual({
      kind: 'older_kit',
      generation: 1,
      expected: 2,
    });
    expect(judgeShare(share(1, { generation: 3 }), kit)).toMatchObject({ kind: 'newer_kit' });
  });

  it('tells the same share typed twice at the second one', () => {
    expect(judgeShare(share(1), kit, share(1))).toEqual({ kind: 'duplicate' });
    expect(judgeShare(share(2), kit, share(1))).toMatchObject({ kind: 'ok', index: 2 });
  });

  it('does not blame the second share for what is wrong with the first', () => {
    const foreign = share(1, { vaultId: OTHER_VAULT });
    expect(judgeShare(share(2), kit, foreign)).toMatchObject({ kind: 'ok' });
    expect(judgeShare(share(2), kit, 'belum')).toMatchObject({ kind: 'ok' });
  });
});
