import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { createVault, freshPlace, type Place, removePlace, startApp, unlock } from './suaka-app';

/** A computer with a vault on it, and the app closed. */
async function placeWithVault(): Promise<Place> {
  const place = freshPlace();
  const app = await startApp(place);
  await createVault(app.page());
  await app.close();
  return place;
}

test('a damaged vault.json is named, nothing is changed, and its copy can be put back', async () => {
  const place = await placeWithVault();
  const header = path.join(place.vault, 'vault.json');
  try {
    writeFileSync(header, '{ "format": "suaka-vault", ');
    const app = await startApp(place);
    const page = app.page();
    await expect(page.getByRole('heading', { name: 'vault.json rusak' })).toBeVisible();
    await expect(page.getByText('Tidak ada yang diubah atau dihapus')).toBeVisible();
    expect(readFileSync(header, 'utf8')).toBe('{ "format": "suaka-vault", ');
    await page.getByRole('button', { name: 'Pakai salinan vault.json' }).click();
    await unlock(page);
    await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    await app.close();
  } finally {
    removePlace(place);
  }
});

test('a database that is not encrypted is refused and left as it is', async () => {
  const place = await placeWithVault();
  const database = path.join(place.vault, 'vault.db');
  try {
    const plain = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_176)]);
    for (const ending of ['-wal', '-shm']) rmSync(`${database}${ending}`, { force: true });
    writeFileSync(database, plain);
    const app = await startApp(place);
    await unlock(app.page());
    await expect(app.page().getByRole('alert')).toContainText('Basis data tidak tersandi');
    await app.close();
    expect(readFileSync(database).equals(plain)).toBe(true);
  } finally {
    removePlace(place);
  }
});

test('a truncated database is refused with what to do', async () => {
  const place = await placeWithVault();
  try {
    const database = path.join(place.vault, 'vault.db');
    for (const ending of ['-wal', '-shm']) rmSync(`${database}${ending}`, { force: true });
    truncateSync(database, 5_000);
    const app = await startApp(place);
    await unlock(app.page());
    await expect(app.page().getByRole('alert')).toContainText('cadangan');
    await app.close();
  } finally {
    removePlace(place);
  }
});

test('an old copy of the database is named, and the head opens it with a reason', async () => {
  const place = await placeWithVault();
  const database = path.join(place.vault, 'vault.db');
  try {
    const old = readFileSync(database);
    const worked = await startApp(place);
    await unlock(worked.page());
    await expect(worked.page().getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    await worked.close();
    writeFileSync(database, old);
    const app = await startApp(place);
    const page = app.page();
    await unlock(page);
    await expect(page.getByRole('alert')).toContainText('Basis data adalah salinan lama');
    await expect(page.getByRole('alert')).toContainText('1 catatan audit');
    await page.getByRole('button', { name: 'Buka dengan alasan …' }).click();
    await page.getByText('Cadangan dikembalikan').click();
    await checkAccessBoth(page, 'opening a vault that is not as it was left');
    await page.screenshot({ path: test.info().outputPath('brankas-berubah.png') });
    await page.getByLabel('Kata sandi Kepala UPTD').fill(MAIN_CASE.password);
    await page.getByRole('button', { name: 'Buka dan catat' }).click();
    await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    await page.getByRole('link', { name: /^Administrasi/ }).click();
    await page.getByRole('link', { name: 'Jejak audit' }).click();
    await expect(page.getByText('Dibuka walaupun ada temuan').first()).toBeVisible();
    expect(app.complaints).toEqual([]);
    await app.close();
  } finally {
    removePlace(place);
  }
});

test('a resource that breaks its schema is named by file and place, and the vault is not touched', async () => {
  const place = await placeWithVault();
  try {
    const broken = brokenApp(place, (resources) => {
      const file = path.join(resources, 'sop', 'tppo.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('kind: hard', 'kind: sometimes'));
    });
    const before = readFileSync(path.join(place.vault, 'vault.db'));
    const app = await startApp(place, broken);
    const page = app.page();
    await expect(page.getByRole('heading', { name: 'Berkas bawaan Suaka rusak' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('sop/tppo.yaml');
    await expect(page.getByRole('alert')).toContainText('clocks.0.kind');
    await app.close();
    expect(readFileSync(path.join(place.vault, 'vault.db')).equals(before)).toBe(true);
  } finally {
    removePlace(place);
  }
});

test('a second window of the same installation does not open', async () => {
  const place = await placeWithVault();
  try {
    const app = await startApp(place);
    await expect(startApp(place)).rejects.toThrow();
    await unlock(app.page());
    await expect(app.page().getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    await app.close();
  } finally {
    removePlace(place);
  }
});

/** The same app with resources of its own to break. */
function brokenApp(place: Place, damage: (resources: string) => void): string {
  const source = path.resolve(process.env['SUAKA_APP'] ?? '.');
  const folder = path.join(place.root, 'app');
  mkdirSync(folder);
  for (const name of ['package.json', 'out', 'node_modules']) {
    symlinkSync(path.join(source, name), path.join(folder, name));
  }
  cpSync(path.join(source, 'resources'), path.join(folder, 'resources'), { recursive: true });
  damage(path.join(folder, 'resources'));
  return folder;
}
