import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { createVault, unlock, withApp } from './suaka-app';

test('F12 locks at once, ends the vault process and the page, and unlocking brings the work back', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const before = await processIds(app.electron);
    const old = app.page();
    const pressedAt = Date.now();
    const page = await app.nextWindow(() => old.keyboard.press('F12'));
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
    console.log(`lock to unlock screen: ${Date.now() - pressedAt} ms`);
    expect(old.isClosed()).toBe(true);
    const after = await processIds(app.electron);
    // Nobody who knew the key or the text is still alive.
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);
    await unlock(page);
    await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
  });
});

test('the lock key is heard from inside an open dialog', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const old = app.page();
    await old.keyboard.press('Control+k');
    await old.getByRole('dialog').waitFor();
    const page = await app.nextWindow(() => old.keyboard.press('F12'));
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  });
});

test('the button in the header locks too', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const old = app.page();
    const page = await app.nextWindow(() =>
      old.getByRole('button', { name: /Kunci sekarang/ }).click(),
    );
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  });
});

test('an idle window locks by itself after the chosen minute', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const old = app.page();
    await old.evaluate(() =>
      window.suaka.setPreferences({ language: 'id', idleLockMinutes: 1, privacyBlur: false }),
    );
    const page = await app.nextWindow(() => sleep(61_000));
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  });
});

test('a wrong password is refused, the next try has to wait, and the right one opens', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const old = app.page();
    const page = await app.nextWindow(() => old.keyboard.press('F12'));
    await unlock(page, 'bukan kata sandinya sama sekali');
    await expect(page.getByRole('alert')).toContainText('Kata sandi tidak cocok');
    await page.waitForTimeout(1_500);
    await unlock(page);
    await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
  });
});

/** Processes of the vault and of the pages. */
function processIds(electron: import('@playwright/test').ElectronApplication): Promise<number[]> {
  return electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Tab' || name === 'Suaka vault')
      .map(({ pid }) => pid),
  );
}
