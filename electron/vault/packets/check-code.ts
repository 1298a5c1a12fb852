import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { formatAnchorCode } from '../../../shared/domain/audit/anchor-code';
import { canonicalJson } from '../keys/canonical-json';

/** What the check code of a copy is made of. */
export interface CheckedContent {
  readonly packetId: string;
  readonly copyNumber: number;
  readonly copyCount: number;
  readonly contentSha256: string;
}

/** SHA-256 of what a packet says, as 64 hexadecimal digits. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The check code on every page of a copy: the first 80 bits of an HMAC-SHA256 over what the copy says
 * and which copy it is, under the vault's own key. It is not a hash of the PDF, which would have to
 * hold itself; and nobody without the vault can make one for other pages.
 */
export function checkCode(key: Uint8Array, content: CheckedContent): string {
  const { packetId, copyNumber, copyCount, contentSha256 } = content;
  const text = canonicalJson({ version: 1, packetId, copyNumber, copyCount, contentSha256 });
  return formatAnchorCode(createHmac('sha256', key).update(text).digest());
}

/** Whether two codes in their one spelling are the same, in a time that tells nothing. */
export function isSameCode(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
