import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { ATTACHMENT_MAX_BYTES } from '../../../shared/domain/attachments/limits';
import { openVaultOf } from '../access/staff';
import { MAIN_CASE } from '../../fixtures/main-case';
import { openMainCase, startGranted } from '../contract/world';
import { startOpenVault } from '../usecases/vault-fixture';
import { watchPages } from '../usecases/watch-pages';
import { bareJpeg } from './bare-jpeg';

const whole = (number: number, included = true) => ({ number, included, boxes: [] });

async function startDraft() {
  const vault = await startOpenVault();
  const { caseId } = await openMainCase(vault.client);
  const referralId = await startGranted(vault.client, caseId);
  return { ...vault, caseId, referralId };
}
type Draft = Awaited<ReturnType<typeof startDraft>>;

async function add({ client, referralId }: Draft, title = 'Foto contoh') {
  const list = await client.attachments.add({ referralId, title, file: bareJpeg() });
  return { referralId, attachmentId: list.at(-1)?.attachmentId ?? '' };
}

/** Adds a file and has its first `pages.length` pages burnt in. */
async function addChecked(draft: Draft, title: string, pages: readonly Uint8Array<ArrayBuffer>[]) {
  const ref = await add(draft, title);
  return draft.client.attachments.check({
    ...ref,
    title,
    marks: pages.map((_, at) => whole(at + 1)),
    pages: pages.map((picture, at) => ({ number: at + 1, picture })),
  });
}

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return 'done';
  } catch (error) {
    return error instanceof ORPCError ? error.data.code : error;
  }
}

describe('a file that is attached', () => {
  it('is kept as it was chosen and not one byte of it goes before it was checked', async () => {
    const draft = await startDraft();
    const { client, referralId } = draft;
    const ref = await add(draft);
    expect((await client.attachments.file(ref)).file).toEqual(bareJpeg());
    const preview = await PDFDocument.load(await client.referrals.preview({ referralId }));
    const pagesBefore = preview.getPageCount();
    expect(await codeOf(client.referrals.issue({ referralId }))).toBe('attachments_unchecked');
    const { row } = await client.referrals.get({ referralId });
    expect(row).toMatchObject({ state: 'draft', letterNumber: null });
    await client.attachments.remove(ref);
    expect(await client.attachments.list({ referralId })).toEqual([]);
    const { packets } = await client.referrals.issue({ referralId });
    expect(packets).toHaveLength(2);
    const kept = await client.referrals.packet({ packetId: packets[0]?.packetId ?? '' });
    expect((await PDFDocument.load(kept.pdf)).getPageCount()).toBe(pagesBefore);
  });

  it('is refused when it is too large, of no known kind, or one too many', async () => {
    const draft = await startDraft();
    const { client, referralId } = draft;
    const large = new Uint8Array(ATTACHMENT_MAX_BYTES + 1);
    large.set(bareJpeg());
    const tryAdd = (file: Uint8Array<ArrayBuffer>) =>
      codeOf(client.attachments.add({ referralId, title: 'contoh', file }));
    expect(await tryAdd(large)).toBe('attachment_too_large');
    expect(await tryAdd(new TextEncoder().encode('MZ program'))).toBe('attachment_kind');
    expect(await client.attachments.list({ referralId })).toEqual([]);
    for (let count = 0; count < 20; count += 1) await add(draft);
    expect(await tryAdd(bareJpeg())).toBe('attachments_too_many');
  });

  it('has a title whose words can be masked on the paper', async () => {
    const draft = await startDraft();
    const { client, referralId } = draft;
    const { name } = MAIN_CASE.victim;
    const [checked] = await addChecked(draft, `KTP ${name}`, [bareJpeg()]);
    const key = `attachment.${checked?.attachmentId ?? ''}`;
    const { masks, choices } = await client.referrals.get({ referralId });
    const proposed = masks.find((one) => one.key === key);
    expect(proposed).toMatchObject({ words: name, kind: 'name', verdict: null });
    const pages = watchPages(draft);
    const preview = async () => {
      await client.referrals.preview({ referralId });
      return pages.at(-1)?.html ?? '';
    };
    expect(await preview()).toContain(`KTP ${name}`);
    const mask = { key, words: name, kind: 'name', verdict: 'masked' } as const;
    await client.referrals.update({ referralId, choices: { ...choices, masks: [mask] } });
    const masked = await preview();
    expect(masked).toContain('KTP [nama disamarkan]');
    expect(masked).not.toContain(`KTP ${name}`);
  });

  it('takes back its check when it is marked anew', async () => {
    const draft = await startDraft();
    const { client } = draft;
    const [checked] = await addChecked(draft, 'Foto contoh', [bareJpeg()]);
    expect(checked).toMatchObject({ pages: 1, checkedAt: expect.any(String) });
    const box = { x: 0.2, y: 0.2, width: 0.5, height: 0.1 };
    const ref = { referralId: draft.referralId, attachmentId: checked?.attachmentId ?? '' };
    const marks = [{ number: 1, included: true, boxes: [box] }];
    const [marked] = await client.attachments.mark({ ...ref, title: 'Foto lain', marks });
    expect(marked).toMatchObject({ pages: 0, checkedAt: null, marks, title: 'Foto lain' });
    const { referralId } = draft;
    expect(await codeOf(client.referrals.issue({ referralId }))).toBe('attachments_unchecked');
  });

  it('cannot be changed after approval, nor reached through another referral', async () => {
    const draft = await startDraft();
    const { client, caseId, referralId } = draft;
    const [checked] = await addChecked(draft, 'Foto contoh', [bareJpeg()]);
    const attachmentId = checked?.attachmentId ?? '';
    const other = await startGranted(client, caseId);
    const foreign = { referralId: other, attachmentId };
    expect(await codeOf(client.attachments.file(foreign))).toBe('not_found');
    expect(await codeOf(client.attachments.remove(foreign))).toBe('not_found');
    await client.referrals.issue({ referralId });
    const ref = { referralId, attachmentId };
    expect(await codeOf(client.attachments.remove(ref))).toBe('referral_state');
    expect(await codeOf(client.attachments.mark({ ...ref, title: 'x', marks: [] }))).toBe(
      'referral_state',
    );
    expect(await codeOf(add(draft))).toBe('referral_state');
    expect(await client.attachments.list({ referralId })).toHaveLength(1);
  });
});

describe('the pages that go', () => {
  it('must be just those that were not left out, each a picture and nothing else', async () => {
    const draft = await startDraft();
    const ref = await add(draft);
    const check = (pages: { number: number; picture: Uint8Array<ArrayBuffer> }[]) =>
      codeOf(
        draft.client.attachments.check({
          ...ref,
          title: 'contoh',
          marks: [whole(1), whole(2, false), whole(3)],
          pages,
        }),
      );
    const picture = bareJpeg();
    const page = (number: number) => ({ number, picture });
    expect(await check([page(1), page(2), page(3)])).toBe('invalid_input');
    expect(await check([page(1)])).toBe('invalid_input');
    const telling = Uint8Array.from([...picture, ...new TextEncoder().encode('Contoh Melati')]);
    expect(await check([page(1), { number: 3, picture: telling }])).toBe('invalid_input');
    expect(await check([page(1), { number: 3, picture: bareJpeg(9_000, 10) }])).toBe(
      'invalid_input',
    );
    expect(
      (await draft.client.attachments.list({ referralId: draft.referralId }))[0]?.checkedAt,
    ).toBeNull();
    expect(await check([page(1), page(3)])).toBe('done');
  });

  it('are the last ones of the packet, one on each, byte for byte, and counted', async () => {
    const draft = await startDraft();
    const { client, referralId } = draft;
    const without = await PDFDocument.load(await client.referrals.preview({ referralId }));
    const pictures = [bareJpeg(30, 40, 11), bareJpeg(50, 20, 22), bareJpeg(10, 10, 33)];
    await addChecked(draft, 'Foto contoh', pictures.slice(0, 2));
    await addChecked(draft, 'Surat contoh', pictures.slice(2));
    const packet = await PDFDocument.load(await client.referrals.preview({ referralId }));
    // A summary with the list of attachments may come to the pages of the packet itself.
    const own = packet.getPageCount() - 3;
    expect(own).toBeGreaterThanOrEqual(without.getPageCount());
    const found = packet.getPages().map((page) => {
      const names = page.node.Resources()?.lookup(PDFName.of('XObject'));
      return names?.toString().match(/\d+ 0 R/g)?.length ?? 0;
    });
    expect(found).toEqual([...Array.from({ length: own }, () => 0), 1, 1, 1]);
    const { packets } = await client.referrals.issue({ referralId });
    const kept = await client.referrals.packet({ packetId: packets[0]?.packetId ?? '' });
    const bytes = Buffer.from(kept.pdf);
    for (const picture of pictures) expect(bytes.includes(Buffer.from(picture))).toBe(true);
    expect(bytes.toString('latin1')).not.toMatch(/Producer|Creator|ModDate/);
  });

  it('cost little to issue with 20 MB of scans', { timeout: 60_000 }, async () => {
    const draft = await startDraft();
    const scan = () => bareJpeg(2_200, 1_556, 1_000_000);
    await addChecked(draft, 'Pindaian contoh', Array.from({ length: 20 }, scan));
    // Time of the processor: what else this machine does is no matter of ours.
    const before = process.cpuUsage();
    await draft.client.referrals.issue({ referralId: draft.referralId });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
    const kept = openVaultOf(draft).db.get('SELECT sum(length(pdf)) AS bytes FROM packet');
    expect(kept?.bytes).toBeGreaterThan(40_000_000);
  });
});
