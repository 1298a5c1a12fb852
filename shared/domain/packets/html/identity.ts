import { hasIdentitySheet, type PacketContext } from '../packet';
import { fillWording } from '../wording';
import { factsTable } from './facts-table';
import { letterNumber } from './letter';
import { type Html, html } from './tag';

/**
 * Sheet 3: the only page with names. It carries the case code (or the letter number, where the
 * code must not be known) to be matched with the rest, and nothing of the case itself. A guardian's
 * name points to the client, so it is here and not on the letter, even where zone B stays.
 */
export function identitySheet(context: PacketContext): Html {
  if (!hasIdentitySheet(context)) return html``;
  const { manner, identity, guardian, code } = context;
  const words = manner.identity;
  const title = identity.length > 0 ? words.title : words.guardianTitle;
  const reference =
    code === null
      ? html`surat nomor ${letterNumber(context)}`
      : html`kode <strong>${code}</strong>`;
  return html`<section class="sheet identity">
<h1>${title}</h1>
<p>${fillWording(words.intro, { reference })}</p>
${identity.length > 0 ? factsTable(identity) : null}
${guardian.length > 0 ? html`<h2>${words.guardianHeading}</h2>${factsTable(guardian)}` : null}
<p class="apart"><strong>${words.keepApart}</strong></p>
</section>`;
}
