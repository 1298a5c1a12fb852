import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { CaseFact } from '../../../shared/domain/disclosure/disclose';
import {
  type DisclosureMatrix,
  type DisclosureProfile,
  findProfile,
  parseMatrix,
} from '../../../shared/domain/disclosure/matrix';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import type { Zone } from '../../../shared/domain/zones';

export function readResource(path: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../../resources/${path}`, import.meta.url)),
    'utf8',
  );
}

export function readYaml(path: string): unknown {
  return parse(readResource(path));
}

export const matrix: DisclosureMatrix = parseMatrix(readYaml('agencies/matrix.yaml'));

export function profileOf(id: string): DisclosureProfile {
  const profile = findProfile(matrix, id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

export function fact(
  key: string,
  zone: Zone | null,
  value: AnswerValue,
  valueText = typeof value === 'string' || typeof value === 'number' ? String(value) : '',
  label = key,
): CaseFact {
  return {
    key,
    zone,
    label: { id: label, en: label },
    value,
    valueText,
    source: 'wawancara',
    recordedAt: '2026-11-24T06:40:00Z',
  };
}

/** One invented case with every zone filled; each value is a needle that stands nowhere else. */
export const fullCase: readonly CaseFact[] = [
  fact('case.code', 'A', 'BTM-26-0417', 'BTM-26-0417', 'kode klien'),
  fact('case.codeName', 'A', 'Sandi Kenanga', 'Sandi Kenanga', 'nama sandi'),
  fact('victim.sex', 'A', 'female', 'perempuan', 'jenis kelamin'),
  fact('victim.age', 'A', 16, '16 tahun', 'umur'),
  fact('victim.language', 'A', 'Bahasa Contohan', 'Bahasa Contohan', 'bahasa'),
  fact('gate.G3', 'A', 'yes', 'ya, gerbang anak', 'anak'),
  fact('victim.name', 'B', 'Contoh Melati', 'Contoh Melati', 'nama lengkap'),
  fact('victim.nickname', 'B', 'Si Mela-mela', 'Si Mela-mela', 'nama panggilan'),
  fact('victim.birthDate', 'B', '2010-05-04', '4 Mei 2010', 'tanggal lahir'),
  fact('victim.citizenship', 'B', 'ID', 'Indonesia (WNI)', 'kewarganegaraan'),
  fact('victim.nik', 'B', '9999014405100001', '9999014405100001', 'NIK'),
  fact('victim.passport', 'B', 'X0000001', 'X0000001', 'nomor paspor'),
  fact('victim.originRegion', 'B', '99.01', 'Kabupaten Contoh Asal', 'daerah asal'),
  fact('contact.safe', 'C', 'tante di seberang', 'tante di seberang', 'kontak aman'),
  fact('victim.phone', null, '0800-0000-117', '0800-0000-117', 'telepon klien'),
  fact('reporter.name', null, 'Contoh Pelapor Wira', 'Contoh Pelapor Wira', 'pelapor'),
  fact('arrival.from', null, 'karaoke contoh', 'karaoke contoh', 'datang dari'),
  fact('plan.goals', null, 'tujuan rahasia rencana', 'tujuan rahasia rencana', 'tujuan'),
  fact('safety.immediateDanger', 'D', 'mobil hitam mengintai', 'mobil hitam mengintai', 'bahaya'),
  fact('risk.level', 'D', 'high', 'risiko tinggi sekali', 'tingkat risiko'),
  fact('risk.signs', 'D', 'jeratan utang aktif', 'jeratan utang aktif', 'tanda risiko'),
  fact('gate.G7', 'D', 'no', 'gerbang tujuh tidak', 'pelaku keluarga/pejabat'),
  fact('health.complaint', 'E', 'nyeri perut sejak 2 hari', 'nyeri perut sejak 2 hari', 'keluhan'),
  fact('health.injuries', 'E', 'memar lengan kiri', 'memar lengan kiri', 'luka'),
  fact('health.allergies', 'E', 'alergi penisilin', 'alergi penisilin', 'alergi'),
  fact('health.medicines', 'E', 'parasetamol 500 mg', 'parasetamol 500 mg', 'obat'),
  fact('health.pregnancy', 'E', { unanswered: 'not_asked' }, '', 'kehamilan'),
  fact('health.disability', 'E', 'sulit mendengar', 'sulit mendengar', 'disabilitas'),
  fact('health.lastAssault', 'E', '20 jam lalu', 'dua puluh jam lalu', 'waktu kekerasan terakhir'),
  fact('gate.G5', 'E', 'unknown', 'gerbang hamil tak jelas', 'hamil'),
  fact('psych.selfHarm', 'F', 'pernah menyayat', 'pernah menyayat', 'menyakiti diri'),
  fact('psych.state', 'F', 'cemas berat sekali', 'cemas berat sekali', 'keadaan psikis'),
  fact('narrative.chronology', 'G', 'dijanjikan kerja kafe', 'dijanjikan kerja kafe', 'kronologi'),
  fact('narrative.place', 'G', 'kawasan Contoh Jaya', 'kawasan Contoh Jaya', 'tempat kejadian'),
  fact('narrative.when', 'G', 'September 2026', 'sejak September 2026', 'waktu kejadian'),
  fact('suspect.description', 'G', 'pria berjaket merah', 'pria berjaket merah', 'ciri terlapor'),
  fact('screening.process', 'G', ['recruit'], 'proses perekrutan', 'proses'),
  fact('screening.means', 'G', ['deception'], 'cara penipuan', 'cara'),
  fact('screening.purpose', 'G', ['sexual'], 'tujuan eksploitasi', 'tujuan'),
  fact('screening.iloIndicators', 'G', ['debt'], 'indikator jeratan', 'indikator kerja paksa'),
  fact('arrival.at', 'H', '2026-11-24T02:10:00Z', '24 November 2026, 09.10 WIB', 'waktu diterima'),
  fact('screening.decision', 'H', 'presumed', 'diduga korban TPPO', 'hasil identifikasi'),
  fact('screening.reasons', 'H', 'ketiga unsur terpenuhi', 'ketiga unsur terpenuhi', 'alasan'),
  fact('review.opinion', 'H', 'catatan penelaah kedua', 'catatan penelaah kedua', 'telaah'),
  fact('legal.reportNumber', 'H', 'LP/B/117/XI/2026', 'LP/B/117/XI/2026', 'nomor laporan polisi'),
  fact('gate.G9', 'H', 'yes', 'gerbang sembilan ya', 'korban sebagai tersangka'),
  fact('migration.destination', 'I', 'Negeri Contoh', 'Negeri Contoh', 'negara tujuan'),
  fact('migration.route', 'I', 'feri dini hari', 'feri dini hari', 'rute'),
  fact('family.situation', 'J', 'yatim sejak kecil', 'yatim sejak kecil', 'keadaan keluarga'),
  fact('losses.summary', 'K', 'gaji tiga bulan hilang', 'gaji tiga bulan hilang', 'kerugian'),
  fact('guardian.name', 'L', 'Contoh Nenek Sari', 'Contoh Nenek Sari', 'nama wali'),
  fact('guardian.relation', 'L', 'grandmother', 'nenek kandung klien', 'hubungan wali'),
  fact('consent.registration', 'M', 'P-099', 'persetujuan P-099', 'persetujuan data'),
  fact('shelter.location', 'N', 'Jalan Contoh Aman 9', 'Jalan Contoh Aman 9', 'lokasi penampungan'),
];
