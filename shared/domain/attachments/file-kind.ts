import { imagePixels } from './image-pixels';
import { ATTACHMENT_MAX_BYTES, IMAGE_MAX_PIXELS } from './limits';

export const ATTACHMENT_KINDS = ['pdf', 'png', 'jpeg'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

const BEGINNINGS: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
];

/** What a file is by its own first bytes, whatever its name says. `null` for what cannot be attached. */
export function kindOfFile(bytes: Uint8Array): AttachmentKind | null {
  const found = BEGINNINGS.find(([, beginning]) =>
    beginning.every((byte, at) => bytes[at] === byte),
  );
  return found?.[0] ?? null;
}

export type FileVerdict = AttachmentKind | 'too_large' | 'unknown_kind';

/** Whether a file can be attached at all, before anything in it is read. */
export function judgeFile(bytes: Uint8Array): FileVerdict {
  if (bytes.length > ATTACHMENT_MAX_BYTES) return 'too_large';
  const kind = kindOfFile(bytes);
  if (kind === null || kind === 'pdf') return kind ?? 'unknown_kind';
  const pixels = imagePixels(bytes, kind);
  if (pixels === null || pixels === 0) return 'unknown_kind';
  return pixels > IMAGE_MAX_PIXELS ? 'too_large' : kind;
}
