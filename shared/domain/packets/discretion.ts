import type { ComposedPacket } from './compose-packet';
import type { PacketInput } from './packet';

function visibleText(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/**
 * Words on a discreet packet (school, civil registry, social insurance) that would tell the
 * recipient that the person is a victim: in the letterhead, the signatory's position, the letter
 * number or a value. Empty for every other profile. Shown before approval.
 */
export function findIndiscreetWords(
  input: Pick<PacketInput, 'profile' | 'common'>,
  packet: Pick<ComposedPacket, 'html' | 'headerHtml' | 'footerHtml'>,
): readonly string[] {
  if (!input.profile.discreet) return [];
  const text = visibleText(packet.html + packet.headerHtml + packet.footerHtml).toLowerCase();
  return input.common.discreetWords.filter((word) => text.includes(word.toLowerCase()));
}
