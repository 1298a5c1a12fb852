import { checkShares, type ExpectedKit } from '../../../shared/domain/recovery/check-shares';
import { shareChecksum } from '../../../shared/domain/recovery/kit-page';
import {
  formatShare,
  type ParsedShare,
  parseShare,
  type RecoveryShare,
} from '../../../shared/domain/recovery/share';

/** What can be said of a share while it is typed. */
export type ShareVerdict =
  | { readonly kind: 'empty' }
  | { readonly kind: 'incomplete'; readonly groups: number }
  | {
      readonly kind: 'ok';
      readonly index: number;
      readonly generation: number;
      readonly checksum: string;
    }
  | { readonly kind: 'mistyped'; readonly group: number }
  | { readonly kind: 'wrong' | 'too_long' | 'newer_version' | 'wrong_vault' | 'duplicate' }
  | {
      readonly kind: 'older_kit' | 'newer_kit';
      readonly generation: number;
      readonly expected: number;
    };

/**
 * Judges a share as far as it has been typed: by itself, against the kit that opens this vault, and
 * against the share before it. That two sound shares open the vault, only the vault can tell.
 */
export function judgeShare(text: string, kit: ExpectedKit, before?: string): ShareVerdict {
  if (text.trim() === '') return { kind: 'empty' };
  const parsed = parseShare(text);
  if (parsed.kind !== 'ok') return faultOf(parsed);
  const earlier = before === undefined ? undefined : parseShare(before);
  const shares = earlier?.kind === 'ok' ? [earlier.share, parsed.share] : [parsed.share];
  const check = checkShares(shares, kit);
  const isOwnFault = 'share' in check && check.share === shares.length;
  if (!isOwnFault) return soundShare(parsed.share);
  switch (check.kind) {
    case 'older_kit':
    case 'newer_kit':
      return { kind: check.kind, generation: check.generation, expected: kit.generation };
    default:
      return { kind: check.kind };
  }
}

function faultOf(parsed: Exclude<ParsedShare, { readonly kind: 'ok' }>): ShareVerdict {
  if (parsed.kind !== 'mistyped') return parsed;
  return parsed.group === null ? { kind: 'wrong' } : { kind: 'mistyped', group: parsed.group };
}

function soundShare(share: RecoveryShare): ShareVerdict {
  const { index, generation } = share;
  return { kind: 'ok', index, generation, checksum: shareChecksum(formatShare(share)) };
}
