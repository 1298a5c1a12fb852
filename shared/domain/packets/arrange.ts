import type { SentFact } from '../disclosure/disclose';
import { defaultReplyBy } from './indonesian';
import type { PacketContext, PacketInput } from './packet';

/** Facts of zone A that stand in the client phrase and need no line of their own. */
const PHRASE_KEYS: readonly string[] = ['case.code', 'victim.sex', 'victim.age'];

/** More than this on the letter would push the signature to a second page. */
const LETTER_MAX_FACTS = 9;
const LETTER_MAX_CHARACTERS = 900;

/**
 * Sorts the disclosed facts onto the sheets. Throws where the disclosure does not belong to the
 * profile: the paper is the last place where a forbidden fact can be stopped.
 */
export function arrangePacket(input: PacketInput): PacketContext {
  assertInput(input);
  const { sent } = input.disclosure;
  const identity = sent.filter(({ fact }) => fact.zone === 'B');
  const guardian = sent.filter(({ fact }) => fact.zone === 'L');
  const code = showsCode(input) ? input.caseCode : null;
  const phrase = clientPhrase(sent, code);
  const manner = input.profile.discreet ? input.common.discreet : input.common.standard;
  return {
    input,
    manner,
    ...splitBody(input, sent.filter(isBodyFact)),
    identity,
    guardian,
    client: phrase ?? manner.clientWithoutDetails,
    code,
    officeName: input.profile.discreet ? input.office.discreetName : input.office.name,
    letterhead: input.profile.discreet ? input.office.discreetLetterhead : input.office.letterhead,
    contact: contactOf(input),
    replyBy: input.replyBy ?? defaultReplyBy(input.date),
  };
}

function assertInput(input: PacketInput): void {
  const { profile, disclosure, letter, copy } = input;
  if (disclosure.profileId !== profile.id || letter.profile !== profile.id) {
    throw new Error('arrangePacket: disclosure, letter and profile differ');
  }
  for (const { fact, rule } of disclosure.sent) {
    const isForbidden = profile.zones[fact.zone].rule === 'forbidden' && rule !== 'override';
    if (fact.zone === 'C' || fact.zone === 'N' || isForbidden) {
      throw new Error(`arrangePacket: zone ${fact.zone} is not for ${profile.id}`);
    }
  }
  if (!Number.isInteger(copy.number) || copy.number < 1 || copy.number > copy.of) {
    throw new Error('arrangePacket: copy number outside the number of copies');
  }
}

/** Where zone A is conditional, ticking the language does not let the code out. */
function showsCode({ profile, disclosure }: PacketInput): boolean {
  const general = disclosure.sent.filter(({ fact }) => fact.zone === 'A');
  if (profile.zones.A.rule === 'required') return general.length > 0;
  return general.some(({ fact }) => fact.key === 'case.code');
}

function isBodyFact({ fact }: SentFact): boolean {
  return fact.zone !== 'B' && fact.zone !== 'L' && !PHRASE_KEYS.includes(fact.key);
}

function clientPhrase(sent: readonly SentFact[], code: string | null): string | null {
  const textOf = (key: string) => sent.find(({ fact }) => fact.key === key)?.text;
  const shown = code === null ? undefined : `kode ${code}`;
  const parts = [shown, textOf('victim.sex')?.toLowerCase(), textOf('victim.age')].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? null : parts.join(', ');
}

function splitBody(
  input: PacketInput,
  facts: readonly SentFact[],
): Pick<PacketContext, 'onLetter' | 'onSummary'> {
  const { onLetter } = input.letter;
  const named =
    onLetter === 'all'
      ? facts
      : onLetter.flatMap((key) => facts.filter(({ fact }) => fact.key === key));
  if (isShort(named)) {
    // The summary is read apart from the letter, so it repeats what the letter names; only
    // general facts (language) need not stand there twice.
    const rest = facts.filter((one) => one.fact.zone !== 'A' || !named.includes(one));
    return { onLetter: named, onSummary: onLetter === 'all' ? [] : withoutEcho(rest, named) };
  }
  return { onLetter: [], onSummary: facts };
}

/** A summary that only repeats the letter is no summary. */
function withoutEcho(rest: readonly SentFact[], named: readonly SentFact[]): readonly SentFact[] {
  return rest.every((one) => named.includes(one)) ? [] : rest;
}

function isShort(facts: readonly SentFact[]): boolean {
  const characters = facts.reduce((sum, { text }) => sum + text.length, 0);
  return facts.length <= LETTER_MAX_FACTS && characters <= LETTER_MAX_CHARACTERS;
}

/** Telephone and e-mail of the office, or its address: never those of the client or the shelter. */
function contactOf({ office }: PacketInput): string {
  const phone =
    office.phone === undefined ? [] : [`telepon ${office.phone.replaceAll(' ', '\u00A0')}`];
  const email = office.email === undefined ? [] : [`surel ${office.email}`];
  const reachable = [...phone, ...email];
  return reachable.length === 0 ? office.address : reachable.join(', ');
}
