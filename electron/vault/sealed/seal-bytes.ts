import { UserError } from '../../../shared/contract/errors';
import type { SealKind } from '../../../shared/domain/sealed/sealing';
import { sealAsPdf } from './seal-pdf';

// Each format brings a library of its own, which is read when it is first needed: unlocking does not
// wait for what one packet in a hundred asks for.

/**
 * Work of scrypt for one guess, as a power of two: 64 MiB and some 0.7 s in this library. The six
 * words of the passphrase carry the rest; the usual 18 would stop the vault for three seconds.
 */
const AGE_WORK_FACTOR = 16;

/** A sealed copy of `pdf` that opens with `passphrase`. */
export function sealWithPassphrase(
  pdf: Uint8Array,
  kind: Exclude<SealKind, 'age_key'>,
  passphrase: string,
  innerName: string,
): Promise<Uint8Array> {
  switch (kind) {
    case 'pdf':
      return sealAsPdf(pdf, passphrase);
    case 'zip':
      return sealAsZip(pdf, passphrase, innerName);
    case 'age_passphrase':
      return sealAsAge(pdf, passphrase);
  }
}

/**
 * A sealed copy that opens with the private key of whoever has the public key `recipient`.
 *
 * @throws UserError `seal_key_wrong` when the key's checksum does not fit
 */
export async function sealForRecipient(pdf: Uint8Array, recipient: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new UserError('seal_key_wrong');
  }
  return encrypter.encrypt(pdf);
}

async function sealAsAge(pdf: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(AGE_WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(pdf);
}

/** The strongest of the three strengths of WinZip's AES: 256 bits. */
const ZIP_AES_256 = 3;

/** A ZIP shows the names of its files without a password, so the name says nothing. */
async function sealAsZip(
  pdf: Uint8Array,
  passphrase: string,
  innerName: string,
): Promise<Uint8Array> {
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add(innerName, new Uint8ArrayReader(pdf), {
    password: passphrase,
    encryptionStrength: ZIP_AES_256,
    // Scans and the text of a PDF are packed already.
    level: 0,
    extendedTimestamp: false,
    useWebWorkers: false,
  });
  return zip.close();
}
