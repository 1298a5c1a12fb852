import {
  AGE_UNKNOWN_REASON_LABELS,
  CHANNEL_LABELS,
  CONSENT_GIVER_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_STATUS_LABELS,
  GATE_LABELS,
  GATES,
  NIK_MISSING_REASON_LABELS,
  RELATION_LABELS,
  SEX_LABELS,
  SPOKEN_LANGUAGE_LABELS,
  YES_NO_UNKNOWN_LABELS,
} from '../intake/codes';
import type { Zone } from '../zones';
import type { FactDescription, FactFormat } from './fact-description';
import { INTAKE_KEYS } from './intake-keys';

type IntakeKeyName = (typeof INTAKE_KEYS)[number]['key'];
type GateKeyName = Extract<IntakeKeyName, `gate.${string}`>;

const TEXT: FactFormat = { kind: 'text' };
const YES_NO: FactFormat = { kind: 'codes', labels: YES_NO_UNKNOWN_LABELS };

type Description = readonly [id: string, en: string, format: FactFormat];

const WORDS: Readonly<Record<Exclude<IntakeKeyName, GateKeyName>, Description>> = {
  'case.codeName': ['Nama sandi', 'Code name', TEXT],
  'case.emergency': ['Dibuka lewat jalur darurat', 'Opened on the emergency path', YES_NO],
  'victim.name': ['Nama lengkap', 'Full name', TEXT],
  'victim.nickname': ['Nama panggilan', 'Nickname', TEXT],
  'victim.sex': ['Jenis kelamin', 'Sex', { kind: 'codes', labels: SEX_LABELS }],
  'victim.birthDate': ['Tanggal lahir', 'Date of birth', { kind: 'date' }],
  'victim.estimatedAge': ['Perkiraan umur', 'Estimated age', { kind: 'years' }],
  'victim.age': ['Umur', 'Age', { kind: 'years' }],
  'victim.ageUnknownReason': [
    'Alasan umur belum diketahui',
    'Reason why the age is not known',
    { kind: 'codes', labels: AGE_UNKNOWN_REASON_LABELS },
  ],
  'victim.isMinor': ['Anak (di bawah 18 tahun)', 'Child (under 18)', YES_NO],
  'victim.citizenship': ['Kewarganegaraan', 'Citizenship', { kind: 'country' }],
  'victim.nik': ['NIK', 'NIK', TEXT],
  'victim.nikMissingReason': [
    'Alasan tanpa NIK',
    'Reason for no NIK',
    { kind: 'codes', labels: NIK_MISSING_REASON_LABELS },
  ],
  'victim.passport': ['Nomor paspor', 'Passport number', TEXT],
  'victim.originRegion': ['Daerah asal', 'Region of origin', { kind: 'region' }],
  'victim.language': [
    'Bahasa yang dikuasai',
    'Language spoken',
    { kind: 'codes', labels: SPOKEN_LANGUAGE_LABELS },
  ],
  'victim.phone': ['Telepon klien', 'Client’s phone', TEXT],
  'reporter.name': ['Nama pelapor', 'Reporter', TEXT],
  'reporter.phone': ['Telepon pelapor', 'Reporter’s phone', TEXT],
  'reporter.relation': [
    'Hubungan pelapor',
    'Relation of the reporter',
    { kind: 'codes', labels: RELATION_LABELS },
  ],
  'reporter.wantsSecrecy': ['Pelapor minta dirahasiakan', 'Reporter asks for secrecy', YES_NO],
  'arrival.channel': [
    'Cara datang',
    'How the case came',
    { kind: 'codes', labels: CHANNEL_LABELS },
  ],
  'arrival.at': ['Waktu diterima', 'Received at', { kind: 'instant' }],
  'arrival.from': ['Datang dari', 'Came from', TEXT],
  'safety.immediateDanger': ['Bahaya saat ini', 'Present danger', TEXT],
  'health.immediateNeed': ['Kebutuhan medis segera', 'Immediate medical need', TEXT],
  'guardian.name': ['Nama wali', 'Guardian', TEXT],
  'guardian.relation': [
    'Hubungan wali',
    'Relation of the guardian',
    { kind: 'codes', labels: RELATION_LABELS },
  ],
  'consent.atIntake': [
    'Persetujuan awal (lisan)',
    'First consent (oral)',
    { kind: 'codes', labels: CONSENT_STATUS_LABELS },
  ],
  'consent.givenBy': [
    'Persetujuan diberikan oleh',
    'Consent given by',
    { kind: 'codes', labels: CONSENT_GIVER_LABELS },
  ],
  'consent.method': [
    'Cara persetujuan',
    'Form of consent',
    { kind: 'codes', labels: CONSENT_METHOD_LABELS },
  ],
  'consent.note': ['Catatan persetujuan', 'Note on consent', TEXT],
};

const ZONE_OF = new Map<string, Zone | null>(INTAKE_KEYS.map(({ key, zone }) => [key, zone]));

/** Names and reading of every fact that the intake records. */
export const INTAKE_DESCRIPTIONS: readonly FactDescription[] = [
  ...Object.entries(WORDS).map(([key, [id, en, format]]) => ({
    key,
    zone: ZONE_OF.get(key) ?? null,
    label: { id, en },
    format,
  })),
  ...GATES.map((gate) => ({
    key: `gate.${gate}`,
    zone: ZONE_OF.get(`gate.${gate}`) ?? null,
    label: GATE_LABELS[gate].title,
    format: YES_NO,
  })),
];
