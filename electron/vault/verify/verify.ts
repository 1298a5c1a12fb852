import { createHash } from 'node:crypto';
import type { Bytes } from '../../../shared/contract/bytes';
import type { Verdict, Verification } from '../../../shared/contract/verify';
import { parseAnchorCode } from '../../../shared/domain/audit/anchor-code';
import { parseMark, uuidOf } from '../../../shared/domain/packets/mark';
import { caseFilter } from '../access/need-to-know';
import { checkCode, isSameCode } from '../packets/check-code';
import { agencyNameOf } from '../referrals/referrals';
import type { UseCaseContext } from '../state';
import { findCopy, type IssuedCopy } from './verify.store';

/** A QR as it was scanned, or the code from the foot of a page as it was typed. */
export function verifyText(
  context: UseCaseContext,
  { text }: { readonly text: string },
): Verification {
  const { db } = context.vault;
  const mark = parseMark(text);
  if (mark !== null) {
    const copy = findCopy(db, 'packetId', mark.packetId);
    const isTrue =
      copy !== undefined &&
      copy.copyNumber === mark.copy &&
      isSameCode(mark.code, codeOf(context, copy) ?? '');
    return answer(context, { by: 'mark', copy, isTrue, page: mark.page });
  }
  const code = parseAnchorCode(text);
  if (code === null) return { verdict: 'unreadable', by: 'code', packetId: null, copy: null };
  const copy = findCopy(db, 'checkCode', code);
  // A code is only found where it is the same; what the copy says must still give it.
  const isTrue = copy !== undefined && isSameCode(code, codeOf(context, copy) ?? '');
  return answer(context, { by: 'code', copy, isTrue, page: null });
}

/** The identifier that every issued file has, wherever a program that wrote it again has put it. */
const DOCUMENT_ID = /\/ID\s*\[\s*<([0-9A-Fa-f]{32})>/g;

/** A file: the very bytes that were issued, or one that calls itself so. */
export function verifyFile(
  context: UseCaseContext,
  { bytes }: { readonly bytes: Bytes },
): Verification {
  const { db } = context.vault;
  const same = findCopy(db, 'sha256', createHash('sha256').update(bytes).digest('hex'));
  if (same !== undefined)
    return answer(context, { by: 'file', copy: same, isTrue: true, page: null });
  const ids = Buffer.from(bytes).toString('latin1').matchAll(DOCUMENT_ID);
  const named = new Set([...ids].slice(-IDS_MAX).map(([, hex]) => uuidOf(hex ?? '')));
  const copy = [...named]
    .map((id) => findCopy(db, 'packetId', id))
    .find((one) => one !== undefined);
  return answer(context, { by: 'file', copy, isTrue: false, page: null });
}

/** A file has one identifier for each time it was written; this many are looked up. */
const IDS_MAX = 20;

/** The code that the kept copy must carry; `null` for one issued before there were codes. */
function codeOf(context: UseCaseContext, copy: IssuedCopy): string | null {
  const { packetId, copyNumber, copyCount, contentSha256 } = copy;
  if (contentSha256 === null) return null;
  const { packet } = context.vault.keys;
  return checkCode(packet, { packetId, copyNumber, copyCount, contentSha256 });
}

interface Finding {
  readonly by: Verification['by'];
  readonly copy: IssuedCopy | undefined;
  readonly isTrue: boolean;
  readonly page: number | null;
}

function answer(context: UseCaseContext, { by, copy, isTrue, page }: Finding): Verification {
  if (copy === undefined) return { verdict: 'unknown', by, packetId: null, copy: null };
  const { packetId, letterNumber, issuedAt, copyNumber, copyCount, withdrawnAt } = copy;
  const isOwn = caseFilter(context)(copy.caseId);
  return {
    verdict: verdictOf(copy, isTrue),
    by,
    packetId,
    copy: {
      letterNumber,
      agencyName: agencyNameOf(context, copy.referralId),
      issuedAt,
      copyNumber,
      copyCount,
      page,
      withdrawnAt,
      referralId: isOwn ? copy.referralId : null,
    },
  };
}

function verdictOf({ withdrawnAt }: IssuedCopy, isTrue: boolean): Verdict {
  if (!isTrue) return 'changed';
  return withdrawnAt === null ? 'current' : 'withdrawn';
}
