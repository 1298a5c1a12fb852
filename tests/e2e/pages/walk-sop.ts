import type { Page } from '@playwright/test';
import { MAIN_CASE } from '../../fixtures/main-case';
import { chips, type Look, signAlone, text, walkStep } from './sop';

/** Walks the main case from consent to the plan, signing each step. */
export async function walkSop(page: Page, look?: Look): Promise<void> {
  await walkToMatrix(page, look);
  await walkStep(
    page,
    'Matriks proses–cara–tujuan',
    [
      chips('Proses', 'Perekrutan', 'Pengangkutan'),
      chips('Cara', 'Penipuan', 'Penyekapan'),
      chips('Tujuan', 'Kerja atau pelayanan paksa'),
      chips('Sumber jawaban', 'Dikatakan klien'),
      chips('Siapa yang memegang dokumen?', 'Agen atau perekrut'),
      chips('Keputusan', 'Diduga korban TPPO'),
      text('Alasan', 'ketiga unsur terisi'),
    ],
    look,
  );
  await walkStep(
    page,
    'Penilaian orang kedua',
    [
      text('Nama penelaah', 'Contoh Dewi'),
      text('Jabatan', 'Pekerja sosial'),
      chips('Setuju dengan keputusan pada F-04?', 'Ya'),
      chips('Keputusan penelaah', 'Diduga korban TPPO'),
      text('Alasan', 'sependapat'),
      chips('Hasil sudah dijelaskan kepada klien?', 'Ya'),
    ],
    look,
    signAlone,
  );
  await walkStep(
    page,
    'Triase risiko',
    [
      chips('Yang tampak atau diceritakan', 'Tinggal bersama terlapor'),
      chips('Tingkat risiko menurut pendamping', 'Sedang'),
      text('Langkah aman yang disepakati dengan klien', MAIN_CASE.safetyNote),
      text('Ditinjau lagi tanggal', '31/12/2099'),
    ],
    look,
  );
  await walkStep(
    page,
    'Asesmen biopsikososial',
    [
      text('Keluhan sekarang', MAIN_CASE.complaint),
      text('Alergi obat atau makanan', MAIN_CASE.allergies),
      text('Obat yang sedang dipakai', MAIN_CASE.medicines),
      chips('Hamil atau mungkin hamil?', 'Belum diketahui'),
      chips('Ragam disabilitas', 'Fisik'),
      chips('Ada pikiran menyakiti diri?', 'Tidak'),
      chips('Keluarga boleh dihubungi?', 'Tidak'),
      text('Riwayat hukum klien', MAIN_CASE.legalHistory),
      chips('Sudah dilaporkan ke polisi?', 'Tidak'),
    ],
    look,
  );
  await walkStep(
    page,
    'Rencana intervensi',
    [
      text('Yang diinginkan klien, dengan kata-katanya', 'ingin berobat dan pulang'),
      text('Tujuan', 'sehat dan aman'),
      chips('Layanan', 'Kesehatan'),
      text('Rincian: layanan, pelaksana, mulai, target', 'rujukan RSUD, besok'),
      text('Rencana ditinjau tanggal', '31/12/2099'),
      chips('Klien menyetujui rencana ini?', 'Setuju'),
    ],
    look,
  );
}

/** Signs what has to be signed before the process–means–purpose matrix can be filled in. */
export async function walkToMatrix(page: Page, look?: Look): Promise<void> {
  await walkStep(
    page,
    'Persetujuan didata',
    [
      chips('Sudah dijelaskan kepada klien', 'Untuk apa data dipakai'),
      chips('Bersedia didata?', 'Setuju'),
      chips('Bersedia dihubungi kembali?', 'Tidak setuju'),
      chips('Diberikan oleh', 'Klien sendiri'),
      chips('Bentuk persetujuan', 'Tanda tangan'),
    ],
    look,
  );
  await walkStep(
    page,
    'Kronologi singkat',
    [
      text('Uraian singkat, dengan kata-kata klien', MAIN_CASE.chronology),
      text('Terlapor, hanya yang diucapkan klien', MAIN_CASE.suspect),
    ],
    look,
  );
  await walkStep(
    page,
    'Kewenangan & penugasan pendamping',
    [
      chips('Siapa yang berwenang menangani?', 'UPTD ini'),
      text('Nama pendamping yang ditugaskan', MAIN_CASE.officer.displayName),
      chips('Pendamping sesama jenis kelamin atau sesuai keinginan klien?', 'Ya'),
    ],
    look,
  );
  await walkStep(
    page,
    'Persetujuan wawancara',
    [
      chips('Klien sudah beristirahat dan merasa siap?', 'Ya'),
      chips('Wawancara', 'Setuju'),
      chips('Rekaman suara atau gambar', 'Tidak setuju'),
      chips('Diberikan oleh', 'Klien sendiri'),
    ],
    look,
  );
}
