import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { createVault, freshPlace, launchElectron, removePlace, startApp } from '../e2e/suaka-app';
import { mainIntake } from '../fixtures/main-case';
import { installClient } from './page-client';
import { atMost, median, percentile, writeRows } from './rows';

const STARTS = 9;
const TRIPS = 2_000;
const PREVIEWS = 9;

test('cold start to a usable login, against an empty window', async () => {
  const place = freshPlace();
  const emptyPlace = freshPlace();
  try {
    const first = await startApp(place);
    await createVault(first.page());
    await first.close();
    const ours: number[] = [];
    const empty: number[] = [];
    // Taken in turns, so that whatever else the machine does falls on both.
    for (let round = 0; round < STARTS; round += 1) {
      empty.push(
        await timeStart(
          () => launchElectron(emptyPlace, 'tests/bench/empty-app'),
          (page) => page.getByRole('heading', { name: 'ready' }),
        ),
      );
      ours.push(
        await timeStart(
          () => launchElectron(place),
          (page) => page.getByRole('button', { name: 'Buka', exact: true }),
        ),
      );
    }
    writeRows('bench', 'cold-start', [
      atMost('cold start: empty window', median(empty), null, 'ms'),
      atMost('cold start: usable login', median(ours), null, 'ms'),
      atMost('cold start: login / empty window', median(ours) / median(empty), 1.5, 'ratio'),
    ]);
  } finally {
    removePlace(place);
    removePlace(emptyPlace);
  }
});

/** From the launch until `page` shows what it is waited for. Both sides start in this same way. */
async function timeStart(
  launch: () => Promise<ElectronApplication>,
  shown: (page: Page) => ReturnType<Page['getByRole']>,
): Promise<number> {
  const start = performance.now();
  const electron = await launch();
  try {
    await shown(await electron.firstWindow()).waitFor();
    return performance.now() - start;
  } finally {
    await electron.close();
  }
}

test('a contract round trip and a packet’s pages', async () => {
  const place = freshPlace();
  const app = await startApp(place);
  try {
    await createVault(app.page());
    await installClient(app.page());
    const trips = await pageNumbers(app.page(), `bench.measurePing(${TRIPS})`);
    const referralId = await prepareReferral(app.page());
    await captureNextPage(app.electron);
    const previews = await pageNumbers(
      app.page(),
      `bench.measurePreview(${JSON.stringify(referralId)}, ${PREVIEWS})`,
    );
    const bare = await timeBarePrint(app.electron, PREVIEWS);
    writeRows('bench', 'contract', [
      atMost('round trip p50', median(trips), null, 'ms'),
      atMost('round trip p95', percentile(trips, 0.95), 2, 'ms'),
      atMost('packet PDF: bare printToPDF of the same page', median(bare), null, 'ms'),
      atMost('packet PDF: preview', median(previews), null, 'ms'),
      atMost('packet PDF: preview / bare', median(previews) / median(bare), 1.5, 'ratio'),
    ]);
  } finally {
    await app.close();
    removePlace(place);
  }
});

async function pageNumbers(page: Page, expression: string): Promise<number[]> {
  const values: unknown = await page.evaluate(expression);
  expect(Array.isArray(values)).toBe(true);
  return (values as unknown[]).map(Number);
}

/** A police report of the main case: the longest packet there is without typing through the SOP. */
async function prepareReferral(page: Page): Promise<string> {
  const intake = JSON.stringify(mainIntake(new Date(Date.now() - 60_000).toISOString()));
  const id: unknown = await page.evaluate(`(async () => {
    const client = await bench.openClient();
    const { caseId } = await client.cases.open({ draftId: crypto.randomUUID(), intake: ${intake} });
    const { referralId } = await client.referrals.start({
      caseId, agencyId: 'polresta_barelang_ppa', profileId: 'police_report' });
    const view = await client.referrals.get({ referralId });
    const ground = { kind: 'legal_duty', basisText: view.legalDuties[0] };
    await client.referrals.update({ referralId, choices: { ...view.choices, ground } });
    return referralId;
  })()`);
  return String(id);
}

/** Keeps the markup of the next packet, so that the yardstick prints exactly the same page. */
async function captureNextPage(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(() => {
    const Original = globalThis.Response;
    globalThis.Response = class extends Original {
      constructor(body?: BodyInit | null, init?: ResponseInit) {
        super(body, init);
        if (
          typeof body === 'string' &&
          body.startsWith('<!doctype html>') &&
          body.includes('Arimo')
        ) {
          Object.assign(globalThis, { benchPage: body });
        }
      }
    };
  });
}

/** The same markup in the same kind of window, loaded and printed, and nothing else. */
async function timeBarePrint(electron: ElectronApplication, count: number): Promise<number[]> {
  return electron.evaluate(async ({ BrowserWindow, session: sessions }, rounds) => {
    const html = (globalThis as unknown as { benchPage: string }).benchPage;
    const url = 'packet://page/';
    const session = sessions.fromPartition('bench', { cache: false });
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    // The app lets no session of its own making reach anything; this one is the yardstick's.
    session.webRequest.onBeforeRequest((_details, callback) => callback({}));
    session.protocol.handle('packet', () => new Response(html, { headers }));
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session, sandbox: true, javascript: false },
    });
    await window.loadURL(url);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await window.loadURL(url);
      await window.webContents.printToPDF({
        displayHeaderFooter: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
      times.push(performance.now() - start);
      await window.loadURL('about:blank');
    }
    window.destroy();
    return times;
  }, count);
}
