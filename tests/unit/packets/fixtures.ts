import {
  type CaseFact,
  disclose,
  type LegalGround,
  type DisclosureInput,
  type Selection,
} from '../../../shared/domain/disclosure/disclose';
import type { PacketInput } from '../../../shared/domain/packets/packet';
import { parseCommonWording, parseLetterWording } from '../../../shared/domain/packets/wording';
import { fullCase, matrix, profileOf, readResource, readYaml } from '../disclosure/fixtures';

export const common = parseCommonWording(readYaml('letters/common.yaml'));

export const consent: LegalGround = {
  kind: 'consent',
  consentNumber: 'P-117',
  givenBy: 'guardian',
  date: '2026-11-24',
  zones: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'],
};

export const duty: LegalGround = {
  kind: 'legal_duty',
  basisText: 'Pasal 14 ayat (5) PP 9/2008',
};

export interface PacketOptions {
  readonly facts?: readonly CaseFact[];
  readonly ground?: LegalGround;
  readonly selections?: readonly Selection[];
  readonly overrides?: NonNullable<DisclosureInput['overrides']>;
  readonly masks?: NonNullable<DisclosureInput['masks']>;
}

/** A packet of the invented case for one profile, as the program would put it together. */
export function packetFor(
  profileId: string,
  options: PacketOptions = {},
  changes: Partial<PacketInput> = {},
): PacketInput {
  const profile = profileOf(profileId);
  const ground = options.ground ?? consent;
  return {
    profile,
    disclosure: disclose({
      profile,
      internal: matrix.internal,
      facts: options.facts ?? fullCase,
      ground,
      selections: options.selections ?? [],
      overrides: options.overrides ?? [],
      masks: options.masks ?? [],
    }),
    ground,
    common,
    letter: parseLetterWording(readYaml(`letters/${profileId}.yaml`)),
    caseCode: 'BTM-26-0417',
    number: '400.2.4/123/UPTD-PPA/XI/2026',
    date: '2026-11-24',
    copy: { number: 1, of: 2 },
    agency: {
      name: 'RSUD Embung Fatimah',
      addressee: 'Direktur RSUD Embung Fatimah',
      place: 'Batam',
    },
    office: {
      name: 'UPTD PPA Kota Batam',
      letterhead: [
        'PEMERINTAH KOTA BATAM',
        'DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA',
        'UPTD PERLINDUNGAN PEREMPUAN DAN ANAK',
      ],
      discreetName: 'DP3AP2KB Kota Batam',
      discreetLetterhead: ['PEMERINTAH KOTA BATAM', 'DINAS CONTOH KOTA BATAM'],
      address: 'Jalan Kantor Contoh Nomor 1, Batam',
      postalCode: '29400',
      phone: '(0778) 000000',
      email: 'kantor@contoh.example',
      place: 'Batam',
    },
    signatory: {
      position: 'Kepala UPTD PPA Kota Batam',
      name: 'Contoh Rahmi, S.Sos., M.Si.',
      rank: 'Pembina, IV/a',
      nip: '198609262015052001',
    },
    carbonCopies: { kind: 'none' },
    paper: 'A4',
    css: readResource('letters/packet.css'),
    fontCss: "@font-face { font-family: Arimo; src: url('app://fonts/arimo.woff2') }",
    ...changes,
  };
}
