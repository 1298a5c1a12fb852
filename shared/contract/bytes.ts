import { z } from 'zod';

/** A file, such as the pages of a packet. */
export const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);
export type Bytes = z.infer<typeof bytesSchema>;

/** `String.fromCharCode` takes its letters as arguments, of which there can only be so many. */
const CHUNK_BYTES = 32_768;

/**
 * How bytes cross the port: as Base64 text. A `Blob` would cross as a multipart form, which both
 * sides have to write and read.
 */
export const BYTES_ON_THE_PORT = {
  /** Own numbers begin after 20 (oRPC, "RPC JSON serializer"). */
  type: 21,
  condition: (data: unknown) => data instanceof Uint8Array,
  serialize: (bytes: Uint8Array): string => {
    let letters = '';
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      letters += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
    }
    return btoa(letters);
  },
  /** @throws for a text that is no Base64; the call is then bad input */
  deserialize: (text: unknown): Bytes => {
    const letters = atob(z.string().parse(text));
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  },
};
