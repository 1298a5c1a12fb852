import { expect, type Page } from '@playwright/test';
import { choose, gateAnswer, searchThenNew } from './intake';

/** Who an invented case is about, and what its safety questions say. Everything else is answered no. */
export interface InventedClient {
  readonly codeName: string;
  readonly name: string;
  /** `dd/mm/yyyy`. */
  readonly birthDate: string;
  /** Titles of the safety questions that are answered yes. */
  readonly gates: readonly string[];
  /** Typed into the list of ways a report comes in, and so its first entry. */
  readonly channel: string;
  readonly guardian?: string;
}

const GATES = [
  'Bahaya langsung',
  'Darurat medis',
  'Anak',
  'Warga negara asing',
  'Hamil',
  'Disabilitas',
  'Terlapor keluarga atau aparat',
  'Bahasa',
  'Korban dijadikan tersangka',
  'Laki-laki dewasa',
] as const;

/** Opens a case through its intake, with what a client tells on the first day. */
export async function openInvented(page: Page, client: InventedClient): Promise<void> {
  await searchThenNew(page);
  for (const gate of GATES) {
    await gateAnswer(page, gate, client.gates.includes(gate) ? 'Ya' : 'Tidak');
  }
  if (client.gates.includes('Darurat medis')) {
    await page.getByLabel('Kebutuhan medis segera').fill('demam tinggi rekaan');
  }
  await toSection(page, 'Pelapor & kedatangan');
  await choose(page, /Siapa yang melapor/, 'Petugas instansi');
  await page.getByLabel('Nama pelapor').fill('Contoh Petugas Pelapor');
  await gateAnswer(page, '.*dirahasiakan', 'Tidak');
  await choose(page, /Cara laporan/, client.channel);
  await toSection(page, 'Klien');
  await page.getByLabel('Nama sandi').fill(client.codeName);
  await page.getByLabel('Nama', { exact: true }).fill(client.name);
  await page.getByText('Perempuan', { exact: true }).click();
  await page.getByLabel('Tanggal lahir').fill(client.birthDate);
  await choose(page, /Kewarganegaraan/, 'Indonesia');
  await choose(page, /NIK tidak ada/, 'Tanpa dokumen');
  await choose(page, /Daerah asal/, 'batam', /Kota Batam/);
  await choose(page, /Bahasa yang/, 'Indonesia');
  if (client.guardian !== undefined) {
    await toSection(page, 'Wali');
    await page.getByLabel('Nama orang tua atau wali').fill(client.guardian);
    await choose(page, /Hubungan dengan klien/, 'Wali');
  }
  await toSection(page, 'Persetujuan');
  await page.getByText('Diberikan', { exact: true }).click();
  await gateAnswer(page, 'Siapa yang memberi', 'Klien sendiri');
  await gateAnswer(page, 'Bagaimana diberikan', 'Tertulis');
  await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
  await expect(page.getByRole('heading', { name: client.codeName })).toBeVisible();
}

async function toSection(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .first()
    .click();
}

/** Opens a case from the list, on its SOP tab. */
export async function openInventedAgain(page: Page, codeName: string): Promise<void> {
  const link = (name: RegExp) => page.getByRole('link', { name }).first();
  await link(/^Kasus/).click();
  await link(new RegExp(codeName)).click();
  await page.getByRole('tab', { name: 'SOP' }).click();
}
