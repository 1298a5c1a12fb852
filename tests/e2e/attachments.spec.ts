import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { degrees, drawObject, PDFDocument } from '@cantoo/pdf-lib';
import { expect, type Page, test } from '@playwright/test';
import { issue, next, POLICE, savePdf, startReferral } from './pages/referral';
import { openCase } from './pages/open-case';
import { openStep } from './pages/sop';
import { pdfFacts, pdfText } from './pdf-text';
import { createVault, type SuakaApp, withApp } from './suaka-app';

const COVERED = 'contohtertutup';
const HIDDEN = 'contohtersembunyi';
const LEFT_OUT = 'contohtinggal';

/**
 * Three pages: words to be covered at the top and words beside them, words that nobody sees, and a
 * page that is to stay. The title of the file names somebody, as such titles do.
 */
async function writeScan(file: string): Promise<void> {
  const document = await PDFDocument.create();
  document.setTitle('Contoh Melati');
  const [first, second, third] = [document.addPage(), document.addPage(), document.addPage()];
  first.drawText(COVERED, { x: 60, y: 760, size: 24 });
  first.drawText('contohterlihat', { x: 60, y: 300, size: 24 });
  first.drawText(HIDDEN, { x: 60, y: 100, size: 1, opacity: 0 });
  second.drawText(LEFT_OUT, { x: 60, y: 760, size: 24 });
  third.setRotation(degrees(90));
  third.drawText('contohmiring', { x: 60, y: 400, size: 24 });
  writeFileSync(file, await document.save());
}

/** A page with a picture in JPEG 2000, which the window cannot read: it would be left out of the page. */
async function writeStrange(file: string): Promise<void> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const picture = document.context.stream(new Uint8Array(200), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 10,
    Height: 10,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
    Filter: 'JPXDecode',
  });
  const name = page.node.newXObject('Contoh', document.context.register(picture));
  page.pushOperators(drawObject(name));
  writeFileSync(file, await document.save());
}

/** How bright a place of a page is, 0 to 255; x and y are shares of the paper. */
function brightness(pdf: string, page: number, x: number, y: number): number {
  const pgm = execFileSync(
    'pdftoppm',
    ['-gray', '-r', '50', '-f', `${page}`, '-l', `${page}`, pdf],
    {
      maxBuffer: 50_000_000,
    },
  );
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1')) ?? [];
  const pixels = pgm.subarray(pgm.length - Number(width) * Number(height));
  const at = Math.floor(y * Number(height)) * Number(width) + Math.floor(x * Number(width));
  return pixels[at] ?? -1;
}

async function chooseFile(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Tambah lampiran' }).click();
  await (await chooser).setFiles(file);
}

/** Pulls the mouse over the page on the desk, from corner to corner in shares of it. */
async function drawBox(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const box = await page.getByRole('img', { name: /^Halaman/ }).boundingBox();
  if (box === null) throw new Error('a page is on the desk');
  const at = ([x, y]: [number, number]): [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at([(from[0] + to[0]) / 2, to[1]]));
  await page.mouse.move(...at(to));
  await page.mouse.up();
}

/** A printer that is there, or none: the machine of the test has none. */
function setPrinters(app: SuakaApp, names: readonly string[]): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }, found) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
    if (window === undefined) throw new Error('the window is open');
    window.webContents.getPrintersAsync = () =>
      Promise.resolve(
        found.map((name) => ({ name, displayName: name, description: '', options: {} })),
      );
  }, names);
}

async function answerSaveDialog(app: SuakaApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Seals copy 1 and returns the words that open it. */
async function sealAs(app: SuakaApp, way: string, file: string): Promise<string> {
  const page = app.page();
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Segel: Salinan 1' }).click();
  await page.getByRole('radio', { name: way }).check();
  await page.getByRole('button', { name: 'Segel dan simpan' }).click();
  const words = page.locator('[data-passphrase]');
  await expect(words).toBeVisible({ timeout: 30_000 });
  const passphrase = await words.innerText();
  await page.getByRole('button', { name: 'Sudah dicatat' }).click();
  return passphrase;
}

test('attachments go as pictures with the boxes burnt in; a sealed copy opens with its words only', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const folder = path.join(app.place.root, 'exported');
    mkdirSync(folder);
    const scan = path.join(folder, 'Contoh Melati.pdf');
    const saved = path.join(folder, 'polisi.pdf');
    await writeScan(scan);
    const page = app.page();
    await createVault(page);
    await openCase(page);
    await openStep(page, 'Laporan ke polisi');
    await startReferral(page, POLICE);
    await next(page);
    await page.getByText('Kewajiban hukum', { exact: true }).first().click();
    await page.getByRole('radio', { name: /PP 9\/2008 Pasal 14 ayat \(5\)/ }).check();
    await next(page);
    await next(page);

    await test.step('a file that is no whole PDF is refused, and says why', async () => {
      const broken = path.join(folder, 'rusak.pdf');
      writeFileSync(broken, readFileSync(scan).subarray(0, 200));
      await chooseFile(page, broken);
      await expect(page.getByRole('alert')).toContainText('Berkas ini rusak');
      const program = path.join(folder, 'program.pdf');
      writeFileSync(program, 'MZ contoh');
      await chooseFile(page, program);
      await expect(page.getByRole('alert')).toContainText('tidak dapat dilampirkan');
      const strange = path.join(folder, 'aneh.pdf');
      await writeStrange(strange);
      await chooseFile(page, strange);
      await expect(page.getByRole('alert')).toContainText('Ada gambar yang tidak dapat dibaca');
    });

    await test.step('boxes by mouse and by keyboard, a page left out, each page looked at', async () => {
      await chooseFile(page, scan);
      await expect(page.getByRole('img', { name: 'Halaman 1 dari 3' })).toBeVisible();
      await expect(page.getByText('belum diperiksa')).toBeVisible();
      await page.getByLabel('Disebut di surat sebagai').fill('Surat contoh');
      await drawBox(page, [0.05, 0.04], [0.6, 0.14]);
      await expect(page.getByRole('button', { name: 'Kotak hitam 1 dari 1' })).toBeVisible();
      await page.getByRole('button', { name: 'Tambah kotak' }).click();
      const second = page.getByRole('button', { name: 'Kotak hitam 2 dari 2' });
      await expect(second).toBeFocused();
      const before = await second.boundingBox();
      for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowDown');
      const after = await second.boundingBox();
      expect(after?.y ?? 0).toBeGreaterThan(before?.y ?? 0);
      await page.keyboard.press('Delete');
      await expect(page.getByRole('button', { name: 'Kotak hitam 1 dari 1' })).toBeVisible();
      await page.getByRole('checkbox', { name: 'Kirim lembar 2' }).uncheck();
      await expect(page.getByText('Lihat dahulu lembar 3.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Selesai diperiksa' })).toBeDisabled();
      await page.getByRole('button', { name: /^Lembar 3/ }).click();
      await page.getByRole('button', { name: 'Selesai diperiksa' }).click();
      await expect(page.getByText(/2 lembar siap dikirim/)).toBeVisible();
    });

    await test.step('the preview counts the pages and the packet is issued', async () => {
      await next(page);
      await next(page);
      await expect(page.getByRole('img', { name: /Halaman 1 dari/ })).toBeVisible();
      await next(page);
      await expect(page.getByText('Lampiran sudah diperiksa: 1')).toBeVisible();
      await setPrinters(app, ['Pencetak contoh']);
      await issue(page);
      await savePdf(app, saved);
    });

    await test.step('nothing is in the packet but the pictures', () => {
      const text = pdfText(saved);
      const { pages, info } = pdfFacts(saved);
      for (const word of [COVERED, HIDDEN, LEFT_OUT, 'contohterlihat', 'contohmiring']) {
        expect(text, word).not.toContain(word);
      }
      expect(readFileSync(saved).includes('Contoh Melati.pdf')).toBe(false);
      expect(text).toContain('Lampiran 1: Surat contoh (lembar 2 dari 2)');
      expect(text).toContain(`Halaman ${pages} dari ${pages}`);
      expect(info).not.toMatch(/Creator|Producer|Title/);
      const images = execFileSync('pdfimages', ['-list', saved], { encoding: 'utf8' });
      expect(images.match(/ jpeg /g)).toHaveLength(2);
      expect(brightness(saved, pages - 1, 0.35, 0.19), 'under the box').toBeLessThan(40);
      expect(brightness(saved, pages - 1, 0.7, 0.19), 'beside the box').toBeGreaterThan(215);
    });

    await test.step('a sealed copy, with words that open it', async () => {
      const sealed = path.join(folder, 'tersegel.pdf');
      await answerSaveDialog(app, sealed);
      await page.getByRole('button', { name: 'Segel: Salinan 1' }).click();
      await page.getByRole('button', { name: 'Segel dan simpan' }).click();
      const words = page.locator('[data-passphrase]');
      await expect(words).toBeVisible({ timeout: 30_000 });
      const passphrase = await words.innerText();
      const open = path.join(folder, 'terbuka.pdf');
      expect(() =>
        execFileSync('qpdf', ['--password=bukan-itu', '--decrypt', sealed, open], {
          stdio: 'ignore',
        }),
      ).toThrow();
      execFileSync('qpdf', [`--password=${passphrase}`, '--decrypt', sealed, open]);
      expect(pdfText(open)).toBe(pdfText(saved));
      await page.getByRole('button', { name: 'Sudah dicatat' }).click();
      await expect(words).toHaveCount(0);
    });

    await test.step('the other ways of sealing, out of the built app', async () => {
      const zip = path.join(folder, 'tersegel.zip');
      const zipWords = await sealAs(app, 'ZIP bersandi', zip);
      expect(() => execFileSync('7z', ['t', '-pbukan-itu', zip], { stdio: 'ignore' })).toThrow();
      execFileSync('7z', ['t', `-p${zipWords}`, zip], { stdio: 'ignore' });
      const age = path.join(folder, 'tersegel.age');
      const ageWords = await sealAs(app, 'age, dengan kata kunci', age);
      const open = path.join(folder, 'dari-age.pdf');
      // `age` reads a passphrase from a terminal only; `script` gives it one.
      execFileSync('script', ['-qec', `age -d -o ${open} ${age}`, '/dev/null'], {
        input: `${ageWords}\n`,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      expect(readFileSync(open).equals(readFileSync(saved))).toBe(true);
    });

    await test.step('a chosen printer that is gone prints nowhere, and says so', async () => {
      await page.getByRole('combobox', { name: 'Pencetak' }).click();
      await page.getByRole('option', { name: 'Pencetak contoh' }).click();
      await setPrinters(app, ['Pencetak lain']);
      await page.getByRole('button', { name: 'Cetak: Salinan 1' }).click();
      await expect(page.getByRole('alert')).toContainText('Pencetak yang dipilih tidak ada lagi');
    });
    expect(app.complaints).toEqual([]);
  });
});
