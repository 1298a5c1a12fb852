import type { Disclosure, LegalGround, SentFact } from '../disclosure/disclose';
import type { DisclosureProfile } from '../disclosure/matrix';
import type { CarbonCopies, Office, Signatory } from './office';
import type { PaperSize } from './paper';
import type { CommonWording, LetterWording, Manner } from './wording';

/** A paper that goes along with the packet, as it is listed. */
export interface PacketAttachment {
  readonly title: string;
  /** In words: "3 lembar", "1 berkas gambar". */
  readonly pages: string;
  /** SHA-256 of a digital file, 64 hexadecimal digits. */
  readonly sha256?: string;
  /** How many of its pages are at the end of the packet; none for a paper that lies beside it. */
  readonly pageCount?: number;
}

/** Everything a packet is made of. Nothing else of the case reaches the paper. */
export interface PacketInput {
  readonly profile: DisclosureProfile;
  readonly disclosure: Pick<Disclosure, 'profileId' | 'sent'>;
  readonly ground: LegalGround;
  readonly common: CommonWording;
  readonly letter: LetterWording;
  /** The case code ("BTM-26-0417"); printed only where a fact of zone A is sent. */
  readonly caseCode: string;
  /** Letter number; `null` for a draft, since a number is given only at approval. */
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  /** YYYY-MM-DD; seven days after the date where absent. */
  readonly replyBy?: string;
  /** What is asked of this agency in this case, in the officer's words; printed as the first request. */
  readonly request?: string;
  readonly copy: { readonly number: number; readonly of: number };
  readonly agency: {
    readonly name: string;
    readonly addressee: string;
    readonly place: string;
  };
  readonly office: Office;
  readonly signatory: Signatory;
  readonly carbonCopies: CarbonCopies;
  /** The record of the hand-over of the client goes along, to be filled in when it happens. */
  readonly withHandover?: boolean;
  readonly attachments?: readonly PacketAttachment[];
  /** YYYY-MM-DD after which the recipient destroys the packet. */
  readonly destroyAfter?: string;
  /** Short code by which a paper is checked against the register. */
  readonly checkCode?: string;
  readonly paper: PaperSize;
  /** Content of `resources/letters/packet.css`. */
  readonly css: string;
  /** `@font-face` rules for Arimo with addresses inside the program. */
  readonly fontCss: string;
}

/** What the sheets need, worked out once. */
export interface PacketContext {
  readonly input: PacketInput;
  readonly manner: Manner;
  /** The facts by where they are printed; the summary repeats what the letter names. */
  readonly onLetter: readonly SentFact[];
  readonly onSummary: readonly SentFact[];
  readonly identity: readonly SentFact[];
  readonly guardian: readonly SentFact[];
  /** "kode BTM-26-0417, perempuan, 16 tahun", or a neutral phrase where zone A is not sent. */
  readonly client: string;
  /** The case code where it may be printed. */
  readonly code: string | null;
  readonly officeName: string;
  readonly letterhead: readonly string[];
  readonly contact: string;
  readonly replyBy: string;
}

/** `true` when the packet has a sheet for names, kept apart from the rest. */
export function hasIdentitySheet(context: PacketContext): boolean {
  return context.identity.length > 0 || context.guardian.length > 0;
}

/** `true` when the packet has a summary after the letter. */
export function hasSummary(context: PacketContext): boolean {
  return context.onSummary.length > 0 || (context.input.attachments ?? []).length > 0;
}

/** `true` when the packet has a record of the hand-over of the client. */
export function hasHandoverSheet({ input, manner }: PacketContext): boolean {
  const isMeant = input.letter.handsOverClient && manner.handover !== undefined;
  return input.withHandover === true && isMeant;
}
