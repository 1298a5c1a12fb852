import type { Bytes } from '../../../shared/contract/bytes';
import { localDateOf } from '../../../shared/domain/dates/zones';
import type { Disclosure, LegalGround } from '../../../shared/domain/disclosure/disclose';
import type { DisclosureProfile } from '../../../shared/domain/disclosure/matrix';
import { composePacket } from '../../../shared/domain/packets/compose-packet';
import type { Office, Signatory } from '../../../shared/domain/packets/office';
import type { PaperSize } from '../../../shared/domain/packets/paper';
import { placeName, type Shelter } from '../../../shared/domain/shelter';
import type { UseCaseContext } from '../state';
import { renderPage } from '../render-page';

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
}

/** Draws the pages of a packet. @throws UserError `pdf_failed` or `resource_invalid` */
export async function drawPacket(context: UseCaseContext, order: PacketOrder): Promise<Bytes> {
  const letters = context.resources.letters();
  const letter = letters.wording.get(order.profile.id);
  if (letter === undefined) throw new Error('every profile has its wording');
  const { shelter } = context.session;
  const composed = composePacket({
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
    paper: order.paper,
    css: letters.css,
    fontCss: letters.fontCss,
  });
  return renderPage(context, composed);
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
