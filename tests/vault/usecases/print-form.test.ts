import { describe, expect, it } from 'vitest';
import { UserError } from '../../../shared/contract/errors';
import { MAIN_CASE, NEEDLES } from '../../fixtures/main-case';
import { auditOf, workAs } from '../access/staff';
import { startWorld } from '../contract/world';
import { watchPages } from './watch-pages';

const SCREENING = {
  'screening.process': ['PR1'],
  'screening.means': { unanswered: 'refused' },
  'screening.reasons': 'contohalasan',
};

describe('printing a form', () => {
  it('empty: no answer, no name, the case by number and code name, on the paper asked for', async () => {
    const world = await startWorld();
    const pages = watchPages(world);
    const { caseId, client } = world;
    const before = auditOf(world);
    const input = { caseId, formId: 'F-04', filled: false, paper: 'F4' } as const;
    const { pdf, fileName } = await client.sop.printForm(input);
    const { number, codeName } = await client.cases.header({ caseId });
    const [page] = pages;
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-1\./);
    expect(fileName).toBe(`F-04-${number}-2026-11-24.pdf`);
    expect([page?.widthMm, page?.heightMm]).toEqual([215, 330]);
    const words = `${page?.headerHtml}${page?.html}${page?.footerHtml}`;
    for (const wanted of [number, codeName, 'RAHASIA', 'Perekrutan']) {
      expect(words).toContain(wanted);
    }
    const names = NEEDLES.filter((needle) => needle !== codeName);
    expect(names.filter((needle) => words.includes(needle))).toEqual([]);
    expect(auditOf(world)).toEqual([...before, 'form.printed']);
  });

  it('filled: while the step is open, what this officer is typing', async () => {
    const world = await startWorld();
    const pages = watchPages(world);
    const { caseId, client } = world;
    const key = `step:${caseId}:T2.2`;
    await client.drafts.save({ key, payload: JSON.stringify({ answers: SCREENING }) });
    const input = { caseId, formId: 'F-04', stepId: 'T2.2', filled: true, paper: 'A4' } as const;
    await client.sop.printForm(input);
    await client.drafts.save({ key, payload: '{"answers": "damaged"}' });
    await client.sop.printForm(input);
    expect(pages[0]?.html).toContain('contohalasan');
    expect(pages[0]?.html).toContain('DRAF, belum ditandatangani');
    expect(pages[0]?.html).not.toContain(MAIN_CASE.victim.name);
    expect(pages[1]?.html).not.toContain('contohalasan');
  });

  it('filled: what the file holds, with the signature', async () => {
    const world = await startWorld();
    const pages = watchPages(world);
    const { samples, client } = world;
    const { caseId } = samples.get('sop.reopen') as { caseId: string };
    const input = { caseId, formId: 'F-03a', stepId: 'T1.2', filled: true, paper: 'A4' } as const;
    await client.sop.printForm(input);
    const [page] = pages;
    expect(page?.html).toContain(`ditandatangani di Suaka oleh ${MAIN_CASE.officer.displayName}`);
    expect(page?.html).toMatch(/<span class="box">X<\/span><span>Setuju/);
    expect(page?.html).not.toContain(MAIN_CASE.victim.name);
  });

  it('that could not be drawn is no entry, and a form or step that is none is not found', async () => {
    const world = await startWorld();
    const { caseId, client } = world;
    const before = auditOf(world);
    const input = { caseId, formId: 'F-04', filled: true, paper: 'A4' } as const;
    for (const wrong of [{ formId: 'F-99' }, { stepId: 'T99.9' }]) {
      await expect(client.sop.printForm({ ...input, ...wrong })).rejects.toMatchObject({
        data: { code: 'not_found' },
      });
    }
    Object.assign(world.state, { renderPdf: () => Promise.reject(new UserError('pdf_failed')) });
    await expect(client.sop.printForm(input)).rejects.toMatchObject({
      data: { code: 'pdf_failed' },
    });
    expect(auditOf(world)).toEqual(before);
  });

  it('of a case of others is refused', async () => {
    const world = await startWorld();
    const { caseId, client, staff } = world;
    workAs(world, staff.stranger.officerId);
    await expect(
      client.sop.printForm({ caseId, formId: 'F-04', filled: false, paper: 'A4' }),
    ).rejects.toMatchObject({ data: { code: 'case_not_assigned' } });
  });
});
