import { describe, expect, it } from 'vitest';
import type { PdfRequest } from '../../../electron/vault/pdf-client';
import { UserError } from '../../../shared/contract/errors';
import { MAIN_CASE, NEEDLES } from '../../fixtures/main-case';
import { auditOf } from '../access/staff';
import { startWorld } from '../contract/world';
import { watchPages } from '../usecases/watch-pages';

const allOf = ({ html, headerHtml, footerHtml }: PdfRequest) => html + headerHtml + footerHtml;

describe('an extract of the audit log', () => {
  it('is a PDF, and an entry of the log that it does not hold itself', async () => {
    const world = await startWorld();
    const pages = watchPages(world);
    const before = auditOf(world);
    const { code, sequence } = await world.client.audit.anchorCode();
    const { pdf } = await world.client.audit.printExtract({});
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-1\./);
    expect(auditOf(world)).toEqual([...before, 'audit.extracted']);
    expect(numbersIn(pages.map(allOf))).toEqual(Array.from(before, (_, index) => index + 1));
    expect(pages.map(allOf)[0]).toContain(`${code}, catatan nomor ${sequence}`);
  });

  it('names officers and case numbers, and nothing of a client', async () => {
    const world = await startWorld();
    const { caseId, client } = world;
    await client.cases.identity({ caseId });
    await client.cases.search({ text: MAIN_CASE.victim.name });
    const pages = watchPages(world);
    await client.audit.printExtract({});
    const [page = ''] = pages.map(allOf);
    expect(page).toContain(MAIN_CASE.officer.displayName);
    expect(page).toContain((await client.cases.header({ caseId })).number);
    const texts = [...NEEDLES, 'contoh keadaan darurat', 'Contoh Penerima'];
    expect(texts.filter((text) => page.includes(text))).toEqual([]);
  });

  it('holds what the filter lets through, and says which filter', async () => {
    const world = await startWorld();
    const { caseId, client } = world;
    const pages = watchPages(world);
    await client.audit.printExtract({ objectId: caseId, category: 'consent' });
    const { entries } = await client.audit.list({ objectId: caseId, category: 'consent' });
    expect(numbersIn(pages.map(allOf))).toEqual(
      entries.map(({ sequence }) => sequence).toReversed(),
    );
    expect(entries.length).toBeGreaterThan(0);
    const { number } = await client.cases.header({ caseId });
    expect(pages.map(allOf)[0]).toContain(`<dt>Kasus</dt><dd>${number}</dd>`);
  });

  it('that could not be drawn is no entry', async () => {
    const world = await startWorld();
    const before = auditOf(world);
    Object.assign(world.state, { renderPdf: () => Promise.reject(new UserError('pdf_failed')) });
    await expect(world.client.audit.printExtract({})).rejects.toMatchObject({
      data: { code: 'pdf_failed' },
    });
    expect(auditOf(world)).toEqual(before);
  });
});

/** The numbers of the entries on a page, from top to bottom. */
function numbersIn([page = '']: readonly string[]): readonly number[] {
  return [...page.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, number]) => Number(number));
}
