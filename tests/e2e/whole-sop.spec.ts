import { expect, type Page, test } from '@playwright/test';
import { typedDay } from './pages/hold-conference';
import { referToHospital, reportToPolice } from './pages/referral';
import type { Look } from './pages/sop';
import { type InventedClient, openInvented, openInventedAgain } from './pages/whole-cases';
import { defer, railLine, type Walk, walkWhole } from './pages/whole-sop';
import { createVault, withApp } from './suaka-app';

/** Every case agrees to what it is asked, and is closed with its goals met. */
const AGREED: Walk['answers'] = {
  'authority.decision': 'ours',
  'assignment.sameSex': 'yes',
  'consent.rested': 'yes',
  'screening.process': 'PR1',
  'screening.means': 'CA4',
  'screening.purpose': 'TU2',
  'review.agrees': 'yes',
  'review.resultExplained': 'yes',
  'risk.level': 'medium',
  'risk.reviewDate': '31/12/2099',
  'legal.history': 'tidak ada perkara rekaan',
  'monitoring.redFlags': 'none',
  'closing.evaluation': 'tujuan rekaan tercapai',
};

const RETURNED: InventedClient = {
  codeName: 'Cempakarekaan',
  name: 'Contoh Cempaka Rekaan',
  birthDate: '05/01/1996',
  gates: [],
  channel: 'BP3MI',
};

test('a woman who came back from abroad goes from intake to termination', async () => {
  test.setTimeout(480_000);
  await withApp(async (app) => {
    const page = app.page();
    const look = looker(page);
    await createVault(page);
    await openInvented(page, RETURNED);
    const back = () => openInventedAgain(page, RETURNED.codeName);
    const came = await walkWhole(page, {
      answers: {
        ...AGREED,
        'origin.returnedFromAbroad': 'yes',
        'shelter.needed': 'yes',
        'shelter.wanted': 'yes',
        'shelter.exitSafe': 'confirmed',
        'plan.services': ['health', 'legal_aid', 'reintegration', 'return', 'shelter'],
        'legal.reportedToPolice': 'yes',
        'legal.advocateWish': 'yes',
        'restitution.wish': 'yes',
        'lpsk.wish': 'yes',
        'return.wish': 'yes',
        'return.danger': 'none',
        'return.kind': 'inter_region',
        'return.stillWishes': 'yes',
        'return.receiverConfirmed': 'yes',
      },
      packets: {
        'T5.1': async () => {
          expect(await referToHospital(page)).toContain('/UPTD-PPA/');
          await back();
        },
        'T7.1': async () => {
          expect(await reportToPolice(page)).toContain('/UPTD-PPA/');
          await back();
        },
      },
      ways: { 'T6.6': 'skip', 'T7.16': 'leave', 'T7.17': 'leave', ...NOT_ASKED_FOR },
      before: async (_page, stepId) => {
        if (stepId === 'T9.1') await lookDeferred(page, look);
      },
      look,
    });
    expect(came).toContain('T4.4');
    expect(came).toContain('T11.4');
    await expect(railLine(page, 'Terminasi')).toContainText('selesai');
    await look('rel-selesai');
    await lookAtClosed(page, RETURNED.codeName, look);
    await lookAtHome(page, look);
    expect(app.complaints).toEqual([]);
  });
});

/** A terminated case is off the list of open ones, and its file says when it was closed. */
async function lookAtClosed(page: Page, codeName: string, look: Look): Promise<void> {
  await expect(page.getByText(/^ditutup /)).toBeVisible();
  await page.getByRole('link', { name: 'Kasus', exact: false }).first().click();
  await expect(page.getByRole('link', { name: codeName })).toBeHidden();
  await page.getByRole('link', { name: /^Ditutup/ }).click();
  await look('kasus-ditutup');
  await expect(page.getByRole('row', { name: new RegExp(codeName) })).toBeVisible();
}

const GIRL: InventedClient = {
  codeName: 'Kenangarekaan',
  name: 'Contoh Kenanga Rekaan',
  birthDate: '05/01/2011',
  gates: ['Anak'],
  channel: 'Kepolisian',
  guardian: 'Contoh Wali Rekaan',
};

test('a girl of fifteen goes through the branch of children, to termination', async () => {
  test.setTimeout(480_000);
  await withApp(async (app) => {
    const page = app.page();
    await createVault(page);
    await openInvented(page, GIRL);
    const came = await walkWhole(page, {
      answers: {
        ...AGREED,
        'shelter.needed': 'no',
        'plan.services': ['health', 'legal_aid', 'reintegration', 'return'],
        'restitution.wish': 'yes',
        'lpsk.wish': 'no',
        'return.wish': 'yes',
        'return.danger': 'none',
        'return.kind': 'within_region',
        'return.stillWishes': 'yes',
      },
      packets: {
        'T7.1': async () => {
          await reportToPolice(page);
          await openInventedAgain(page, GIRL.codeName);
        },
      },
      ways: { 'T7.16': 'leave', 'T7.17': 'leave', ...NOT_ASKED_FOR },
      look: looker(page),
    });
    for (const stepId of ['T1.6', 'T3.7', 'T7.8', 'T7.18', 'T7.19', 'T7.20', 'T9.5']) {
      expect(came).toContain(stepId);
    }
    await expect(railLine(page, 'Terminasi')).toContainText('selesai');
    expect(app.complaints).toEqual([]);
  });
});

const REFUSING: InventedClient = {
  codeName: 'Serojarekaan',
  name: 'Contoh Seroja Rekaan',
  birthDate: '05/01/1990',
  gates: [],
  channel: 'Datang langsung',
};

test('a client who wants no services is heard, and the file is closed', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    const look = looker(page);
    await createVault(page);
    await openInvented(page, REFUSING);
    const came = await walkWhole(page, {
      answers: {
        ...AGREED,
        'consent.services': 'refused',
        'service.refusal': 'all',
        'closing.kind': 'closed',
        'closing.reason': 'withdrew',
      },
      only: [
        'T1.2',
        'T1.3',
        'T1.4',
        'T2.4',
        'T3.1',
        'T3.4',
        'T3.6',
        'T3.7',
        'T4.1',
        'T12.1',
        'T12.2',
      ],
      ways: { 'T4.1': 'not_applicable', 'T2.4': 'skip' },
      look,
    });
    expect(came).toContain('T3.6');
    expect(came).toContain('T3.7');
    await expect(railLine(page, 'Terminasi')).toContainText('selesai');
    await expect(page.getByText(/^ditutup /)).toBeVisible();
    await railLine(page, 'Kelayakan penampungan').click();
    await look('tidak-berlaku');
    expect(app.complaints).toEqual([]);
  });
});

/** Nobody asks about data and nothing leaks in these cases; the steps stay in sight. */
const NOT_ASKED_FOR = {
  'T12.3': 'leave',
  'T12.4': 'leave',
  'T12.5': 'leave',
  'T12.6': 'leave',
} as const;

/** A step of class A is put off, seen so, and done earlier after all. */
async function lookDeferred(page: Page, look: Look): Promise<void> {
  await defer(page, 'Keberangkatan', typedDay(7));
  await look('ditunda');
}

async function lookAtHome(page: Page, look: Look): Promise<void> {
  for (const place of ['Beranda', 'Kalender']) {
    await page
      .getByRole('navigation', { name: 'Navigasi utama' })
      .getByRole('link', { name: new RegExp(`^${place}`) })
      .click();
    await expect(page.getByRole('main')).toBeVisible();
    await look(place);
  }
}

/** Pictures of the walk, in the folder of the test's results. */
function looker(page: Page): Look {
  return async (name) => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };
}
