import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import { localDateOf } from '../../../shared/domain/dates/zones';
import type { Disclosure, LegalGround } from '../../../shared/domain/disclosure/disclose';
import type { DisclosureProfile } from '../../../shared/domain/disclosure/matrix';
import {
  type ComposedPacket,
  composeFooter,
  composePacket,
} from '../../../shared/domain/packets/compose-packet';
import type { Office, Signatory } from '../../../shared/domain/packets/office';
import type { PacketInput } from '../../../shared/domain/packets/packet';
import type { PaperSize } from '../../../shared/domain/packets/paper';
import { placeName, type Shelter } from '../../../shared/domain/shelter';
import type { UseCaseContext } from '../state';
import { renderPage } from '../render-page';
import { type AttachedPages, putPictures } from '../attachments/attached-pages';
import { checkCode, contentHash } from './check-code';
import { markPages } from './page-marks';

/** One packet to be drawn: who gets what on which ground, and which copy it is. */
export interface PacketOrder {
  readonly profile: DisclosureProfile;
  readonly disclosure: Disclosure;
  readonly ground: LegalGround;
  readonly caseNumber: string;
  readonly letterNumber: string | null;
  readonly agency: { readonly name: string; readonly addressee: string; readonly place: string };
  readonly replyBy: string;
  readonly request: string;
  readonly copy: { readonly number: number; readonly of: number };
  readonly paper: PaperSize;
  /** The record of the hand-over of the client goes along. */
  readonly withHandover: boolean;
  readonly attached: AttachedPages;
}

/** A packet as it says everything, ready to be drawn. */
interface ComposedOrder {
  readonly input: PacketInput;
  readonly composed: ComposedPacket;
}

/** The pages of a draft, and the hash of what they say. */
export interface DraftPages {
  readonly pdf: Bytes;
  readonly contentSha256: string;
}

/** The pages of an issued copy: the bytes that are shown, printed and kept. */
export interface CopyPages extends DraftPages {
  readonly packetId: string;
  readonly checkCode: string;
}

/** Draws a packet that is no issued copy: without QR. @throws UserError `pdf_failed` or `resource_invalid` */
export async function drawDraft(context: UseCaseContext, order: PacketOrder): Promise<DraftPages> {
  const { composed } = composeOrder(context, order);
  const pdf = await renderPage(context, composed);
  return {
    pdf: await putPictures(pdf, order.attached, order.paper),
    contentSha256: hashOf(composed, order),
  };
}

/** The hash of what a packet would say. @throws UserError `resource_invalid` */
export function orderHash(context: UseCaseContext, order: PacketOrder): string {
  return hashOf(composeOrder(context, order).composed, order);
}

/** Over what the pages say and the pictures on them. */
function hashOf({ content }: ComposedPacket, { attached }: PacketOrder): string {
  return contentHash(`${content}\n${attached.picturesSha256}`);
}

/**
 * Draws an issued copy, with its check code and a QR on every page.
 *
 * @throws UserError `pdf_failed` or `resource_invalid`
 */
export async function drawCopy(
  context: UseCaseContext,
  order: PacketOrder,
  packetId: string,
): Promise<CopyPages> {
  const { input, composed } = composeOrder(context, order);
  const contentSha256 = hashOf(composed, order);
  const { number: copy, of: copyCount } = order.copy;
  const code = checkCode(context.vault.keys.packet, {
    packetId,
    copyNumber: copy,
    copyCount,
    contentSha256,
  });
  const footerHtml = composeFooter({ ...input, checkCode: code });
  const pdf = await renderPage(context, { ...composed, footerHtml });
  const whole = await putPictures(pdf, order.attached, order.paper);
  const marked = await markPages(whole, { packetId, copy, code });
  return { pdf: marked, contentSha256, packetId, checkCode: code };
}

/** @throws UserError `resource_invalid` */
function composeOrder(context: UseCaseContext, order: PacketOrder): ComposedOrder {
  const letters = context.resources.letters();
  const letter = letters.wording.get(order.profile.id);
  if (letter === undefined) throw new Error('every profile has its wording');
  const { shelter } = context.session;
  const input: PacketInput = {
    profile: order.profile,
    disclosure: order.disclosure,
    ground: order.ground,
    common: letters.common,
    letter,
    caseCode: order.caseNumber,
    number: order.letterNumber,
    date: localDateOf(context.now, shelter.timeZone),
    replyBy: order.replyBy,
    ...(order.request === '' ? {} : { request: order.request }),
    copy: order.copy,
    agency: order.agency,
    office: officeOf(shelter),
    signatory: signatoryOf(shelter),
    carbonCopies: { kind: 'none' },
    withHandover: order.withHandover,
    paper: order.paper,
    attachments: order.attached.listed,
    css: letters.css,
    fontCss: letters.fontCss,
  };
  return { input, composed: composePacket(input) };
}

/**
 * Whether a record of the hand-over of the client can go along. A fault in the letters is named when
 * pages are drawn; it must not keep anybody from opening the referral.
 */
export function offersHandover({ resources }: UseCaseContext, profileId: string): boolean {
  try {
    return resources.letters().wording.get(profileId)?.handsOverClient === true;
  } catch (error) {
    if (error instanceof UserError && error.code === 'resource_invalid') return false;
    throw error;
  }
}

/** Letterhead and signatory fields a letter should not go out without. */
export function letterheadGaps(shelter: Shelter): string[] {
  const needed = {
    department: shelter.letterhead.department,
    address: shelter.letterhead.address,
    phone: shelter.letterhead.phone,
    signatoryName: shelter.signatory.name,
    nip: shelter.signatory.nip,
  };
  return Object.entries(needed).flatMap(([name, value]) => (value === '' ? [name] : []));
}

/** The office as the letterhead shows it. */
export function officeOf(shelter: Shelter): Office {
  const { government, department, unit, address, postalCode, phone, email } = shelter.letterhead;
  const lines = [government, department, unit].filter((line) => line !== '');
  const discreet = [government, department].filter((line) => line !== '');
  return {
    name: shelter.name,
    letterhead: lines.length > 0 ? lines : [shelter.name],
    discreetName: department === '' ? shelter.city : department,
    discreetLetterhead: discreet.length > 0 ? discreet : [shelter.city],
    address: address === '' ? shelter.city : address,
    ...(postalCode === '' ? {} : { postalCode }),
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    place: placeName(shelter.city),
  };
}

/** Who signs the letters of the shelter. */
export function signatoryOf(shelter: Shelter): Signatory {
  const { position, name, rank, nip } = shelter.signatory;
  return {
    position,
    // A letter is signed by hand: without a name in the settings there is room to write it.
    name: name === '' ? '(........................................)' : name,
    ...(rank === '' ? {} : { rank }),
    ...(nip === '' ? {} : { nip }),
  };
}
