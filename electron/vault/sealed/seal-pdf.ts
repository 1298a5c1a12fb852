import { randomBytes } from 'node:crypto';
import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { UserError } from '../../../shared/contract/errors';

type PdfLib = typeof import('@cantoo/pdf-lib');

/** Nobody has the owner's password: whoever may open the file may do with it what paper allows. */
const EVERYTHING = {
  printing: 'highResolution',
  modifying: true,
  copying: true,
  annotating: true,
  fillingForms: true,
  contentAccessibility: true,
  documentAssembly: true,
} as const;

/**
 * The PDF under AES-256 (revision 6 of PDF 2.0, which readers since 2010 open).
 *
 * @throws UserError `pdf_failed` for objects that the library would write as they are
 */
export async function sealAsPdf(pdf: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const lib = await import('@cantoo/pdf-lib');
  const document = await lib.PDFDocument.load(pdf, { updateMetadata: false });
  const ownerPassword = randomBytes(32).toString('base64url');
  document.encrypt({ userPassword: passphrase, ownerPassword, permissions: EVERYTHING });
  encryptStrings(lib, document);
  return document.save({ useObjectStreams: true });
}

/**
 * The library encrypts streams and leaves strings as they are: words in plain text in a sealed file.
 * Most objects are packed into streams and encrypted with these; of those that are not, every string
 * is encrypted here. With AES-256 all have one key, whatever the number of the object.
 */
function encryptStrings(lib: PdfLib, { context }: PDFDocument): void {
  const encrypt = context.security?.getEncryptFn(0, 0);
  if (encrypt === undefined) throw new UserError('pdf_failed');
  const sealed = (value: PDFObject): PDFObject => {
    if (value instanceof lib.PDFString || value instanceof lib.PDFHexString) {
      return lib.PDFHexString.fromBytes(encrypt(value.asBytes()));
    }
    if (value instanceof lib.PDFArray) {
      value.asArray().forEach((item, at) => value.set(at, sealed(item)));
    } else if (value instanceof lib.PDFDict) {
      sealDict(value);
    }
    return value;
  };
  const sealDict = (dict: PDFDict) => {
    for (const [key, value] of dict.entries()) dict.set(key, sealed(value));
  };
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const unpacked = object instanceof lib.PDFInvalidObject || ref.generationNumber !== 0;
    if (unpacked) throw new UserError('pdf_failed');
    if (object instanceof lib.PDFStream) sealDict(object.dict);
    else if (isWrittenAlone(lib, object)) sealDict(object);
  }
}

/** Catalogue and pages are never packed into a stream. */
function isWrittenAlone(lib: PdfLib, object: PDFObject): object is PDFDict {
  return (
    object instanceof lib.PDFCatalog ||
    object instanceof lib.PDFPageTree ||
    object instanceof lib.PDFPageLeaf
  );
}
