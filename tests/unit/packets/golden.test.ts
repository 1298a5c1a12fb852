import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../electron/vault/resources/resources';
import type { CaseFact, Selection } from '../../../shared/domain/disclosure/disclose';
import { ruleFact } from '../../../shared/domain/disclosure/matrix';
import { composeFooter, composePacket } from '../../../shared/domain/packets/compose-packet';
import { parseLetterWording } from '../../../shared/domain/packets/wording';
import { ZONES } from '../../../shared/domain/zones';
import { fullCase, matrix, readYaml } from '../disclosure/fixtures';
import { packetFor } from './fixtures';

const everything: readonly Selection[] = ZONES.map((zone) => ({
  kind: 'zone',
  zone,
  reason: 'diperlukan',
}));

function textOf(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#39|quot|lt|gt|amp);/g, ' ')
    .replace(/\s+/g, ' ');
}

function sheetsOf(markup: string): Record<string, string> {
  const sheets = [...markup.matchAll(/<section class="sheet (\w+)">([\s\S]*?)<\/section>/g)];
  return Object.fromEntries(sheets.map(([, name, body]) => [name, textOf(body ?? '')]));
}

/** The packet of the invented case with every paper that can go along. */
function fullPacket(profileId: string, selections: readonly Selection[]) {
  const input = packetFor(profileId, { selections }, { withHandover: true });
  return { input, packet: composePacket(input) };
}

const profiles = matrix.profiles.map(({ id }) => id);

describe.each(profiles)('the golden packet of %s', (profileId) => {
  describe.each([
    ['as it is proposed', []],
    ['with everything ticked that can be', everything],
  ] as const)('%s', (_name, selections) => {
    const { input, packet } = fullPacket(profileId, selections);
    const whole = [packet.html, packet.headerHtml, packet.footerHtml].map(textOf).join(' ');
    const sent = new Map(input.disclosure.sent.map((item) => [item.fact.key, item.text]));

    it('holds what is sent, all of it inside the matrix', () => {
      for (const { fact, text } of input.disclosure.sent) {
        expect(whole).toContain(text);
        expect(ruleFact(input.profile, matrix.internal, fact.zone, fact.key).kind).toBe('send');
      }
    });

    it('holds no other fact of the case, in no paper and no running line', () => {
      const hidden = fullCase.filter(
        ({ key, valueText }) =>
          valueText !== '' && !sent.has(key) && ![...sent.values()].includes(valueText),
      );
      // The code is printed where any fact of zone A goes.
      const isCode = ({ key }: CaseFact) => key === 'case.code' && packet.html.includes('kode');
      const found = hidden.filter((one) => whole.includes(one.valueText) && !isCode(one));
      expect(found.map(({ key }) => key)).toEqual([]);
    });

    it('has names on the identity sheet only', () => {
      const { identity, ...others } = sheetsOf(packet.html);
      for (const [name, body] of Object.entries(others)) {
        expect(body, name).not.toMatch(/Melati|Mela-mela|Nenek Sari|9999014405100001|X0000001/);
      }
      expect(identity === undefined).toBe(
        !input.disclosure.sent.some(({ fact }) => fact.zone === 'B' || fact.zone === 'L'),
      );
    });

    it('ends with a receipt and with a reply that has the number and no name', () => {
      const sheets = sheetsOf(packet.html);
      expect(Object.keys(sheets).slice(-2)).toEqual(['receipt', 'reply']);
      expect(sheets['reply']).toContain('400.2.4/123/UPTD-PPA/XI/2026');
      expect(sheets['reply']).toContain('1 Desember 2026');
      const saysCode = sheets['reply']?.includes('BTM-26-0417') === true;
      expect(saysCode && input.profile.discreet).toBe(false);
    });
  });

  it('names in its summary only facts that exist and that this agency may see', () => {
    const { profile } = packetFor(profileId);
    const { summary, onLetter } = parseLetterWording(readYaml(`letters/${profileId}.yaml`));
    const named = [
      ...summary.sections.flatMap(({ facts }) => facts),
      ...(onLetter === 'all' ? [] : onLetter),
    ];
    for (const key of named) {
      const zone = catalogue.get(key)?.zone;
      expect(zone, key).toBeTruthy();
      if (zone === undefined || zone === null) continue;
      expect(ruleFact(profile, matrix.internal, zone, key).kind, key).toBe('send');
    }
  });
});

const { catalogue } = loadResources(path.resolve(import.meta.dirname, '../../../resources'));

describe('the record of the hand-over', () => {
  it('goes only to those to whom a client may be taken, and asks for what they may know', () => {
    for (const profileId of profiles) {
      const { input, packet } = fullPacket(profileId, everything);
      const { handover } = sheetsOf(packet.html);
      expect(handover !== undefined, profileId).toBe(input.letter.handsOverClient);
      expect(handover === undefined || !input.profile.discreet).toBe(true);
      const mayKnow = input.profile.zones.E.rule !== 'forbidden';
      if (handover !== undefined) expect(handover.includes('Obat'), profileId).toBe(mayKnow);
    }
  });

  it('stays where nobody asked for it', () => {
    const { html } = composePacket(packetFor('social_affairs'));
    expect(sheetsOf(html)['handover']).toBeUndefined();
  });
});

describe('what the check code is made of', () => {
  it('changes with every word of the pages, and not with the code itself', () => {
    const content = (changes = {}) =>
      composePacket(packetFor('social_affairs', {}, changes)).content;
    expect(content({ checkCode: '7K2M-9QXC-00TR-VF4E' })).toBe(content());
    const others = [
      { request: 'segera' },
      { number: '400.2.4/124/UPTD-PPA/XI/2026' },
      { copy: { number: 2, of: 2 } },
      { paper: 'F4' as const },
      { date: '2026-11-25' },
      { replyBy: '2026-12-02' },
      { withHandover: true },
    ].map(content);
    expect(new Set([content(), ...others]).size).toBe(others.length + 1);
    const input = packetFor('social_affairs', {}, { checkCode: '7K2M-9QXC-00TR-VF4E' });
    expect(composeFooter(input)).toContain('7K2M-9QXC-00TR-VF4E');
  });
});
