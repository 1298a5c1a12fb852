import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newShelter, shelterSchema } from '../../../shared/domain/shelter';
import { mainIntake } from '../../fixtures/main-case';
import { START, startOpenVault, startVault } from '../usecases/vault-fixture';
import { ask } from './procedures';
import { CONSENT_ANSWERS } from './inputs';
import { createInput, openMainCase, startGranted, startWorld } from './world';

describe('values that were accepted once', () => {
  it('keep a case readable when the approver of a skip was left empty', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    await client.sop.sign({ caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
    const skip = { caseId, stepId: 'T1.3', reasonCode: 'other', note: 'contoh' } as const;
    await client.sop.skip({ ...skip, approvedByName: '' });
    const { progress } = await client.sop.view({ caseId });
    expect(progress.steps.find((step) => step.stepId === 'T1.3')?.state).toBe('skipped');
  });

  it.each([
    ['{klasifikasi}/{tahun}', 'sequence_missing'],
    ['{urut}/{constructor}/{tahun}', 'unknown_placeholder'],
    ['', 'empty'],
    ['{urut}/{unit}', 'year_missing'],
  ])('never make letters that cannot be numbered: the pattern %j', async (pattern, code) => {
    const { client } = await startOpenVault();
    const shelter = newShelter('UPTD PPA Kota Contoh', 'Kota Contoh');
    await expect(
      client.vault.updateShelter({
        ...shelter,
        letterNumber: { ...shelter.letterNumber, pattern },
      }),
    ).rejects.toMatchObject({
      data: { code: 'invalid_input', details: { fields: [`letterNumber.pattern: ${code}`] } },
    });
    const { caseId } = await openMainCase(client);
    const referralId = await startGranted(client, caseId);
    const issued = await client.referrals.issue({ referralId });
    expect(issued.row.letterNumber).toBe('400.2.4/1/UPTD-PPA/XI/2026');
  });

  it('make a vault that opens again, however long the names of the shelter are', async () => {
    const longest = { name: 'ß'.repeat(120), city: 'ß'.repeat(80) };
    const { client, folder, state } = startVault();
    const officer = { displayName: 'ß'.repeat(120), position: 'ß'.repeat(120) };
    await client.vault.create({ ...createInput(), shelter: longest, officer });
    state.open?.vault.close();
    const next = startVault(folder);
    const status = await next.client.door.status();
    const slotId = status.kind === 'locked' ? (status.officers[0]?.slotId ?? '') : '';
    const { password } = createInput();
    const { shelter } = await next.client.vault.unlock({ slotId, password });
    expect(shelterSchema.safeParse(shelter).success).toBe(true);
    expect(shelter.name).toBe(longest.name);
  });
});

describe('values that are refused', () => {
  it('a reply date that no calendar has', async () => {
    const { state, samples } = await startWorld();
    const sample = partsOf(samples.get('referrals.update'));
    const choices = partsOf(sample.choices);
    for (const replyBy of ['0000-01-01', '2026-02-30', '2026-1-1', '', '\0']) {
      const input = { ...sample, choices: { ...choices, replyBy } };
      const answer = await ask(state, 'referrals.update', input);
      expect(answer.kind, replyBy).toBe('bad_request');
    }
  });

  it('an answer that only looks like one', async () => {
    const { state, samples } = await startWorld();
    const sample = partsOf(samples.get('sop.sign'));
    const forged = [
      new Uint8Array(8),
      { 0: 'x', length: { toString: 'x', valueOf: null } },
      [[['x']]],
      { then: 'x' },
    ];
    for (const value of forged) {
      const answers = { ...CONSENT_ANSWERS, 'consent.contact': value };
      const input = { ...sample, answers };
      expect(await ask(state, 'sop.sign', input)).toMatchObject({ kind: 'bad_request' });
      const intake = { ...mainIntake(START), immediateNeed: value };
      expect(await ask(state, 'cases.open', { draftId: randomUUID(), intake })).toMatchObject({
        kind: 'user',
        error: { code: 'invalid_input' },
      });
    }
  });

  it('keys that nobody knows, without saying them again', async () => {
    const { state, samples } = await startWorld();
    const key = 'Contoh Melati Rekaan';
    const sample = partsOf(samples.get('sop.sign'));
    const answers = { ...CONSENT_ANSWERS, [key]: 'x', [`${key} 2`]: 'x' };
    const signed = await ask(state, 'sop.sign', { ...sample, answers });
    expect(signed).toMatchObject({
      error: { code: 'answers_incomplete', details: { fields: ['unknown_field'] } },
    });
    const intake = { ...mainIntake(START), [key]: 'x' };
    const opened = await ask(state, 'cases.open', { draftId: randomUUID(), intake });
    expect(opened).toMatchObject({
      error: { code: 'invalid_input', details: { fields: [': unknown_field'] } },
    });
    const refused = await ask(state, 'cases.header', { caseId: 'x', [key]: 'x' });
    for (const answer of [signed, opened, refused]) {
      expect(JSON.stringify(answer)).not.toContain(key);
    }
  });
});

describe('hostile text in a name', () => {
  const NAMES = [
    `<img src=x onerror="alert('contoh')">`,
    '</td></tr></table><script>contoh()</script>',
    'Contoh \u202eitaleM\u202c',
    'Contoh\u200b\u200bMelati\r\nRekaan\0',
  ];

  it.each(NAMES)('%j comes back as text and stays text on the pages', async (name) => {
    const { client, state } = await startOpenVault();
    const pages: string[] = [];
    const draw = state.renderPdf;
    Object.assign(state, {
      renderPdf: (request: Parameters<typeof draw>[0]) => {
        pages.push(request.html, request.headerHtml, request.footerHtml);
        return draw(request);
      },
    });
    const intake = mainIntake(START);
    const { caseId } = await client.cases.open({
      draftId: randomUUID(),
      intake: { ...intake, victim: { ...intake.victim, name, codeName: name.slice(0, 60) } },
    });
    const referralId = await startGranted(client, caseId);
    const { choices } = await client.referrals.get({ referralId });
    await client.referrals.update({
      referralId,
      choices: { ...choices, addressee: name, place: name, request: name },
    });
    const { packets } = await client.referrals.issue({ referralId });
    const html = pages.join('');
    expect(html).not.toMatch(/<(img|script)\b/i);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/);
    const { fileName } = await client.referrals.packet({ packetId: packets[0]?.packetId ?? '' });
    expect(fileName).toMatch(/^Surat-[A-Za-z0-9-]+\.pdf$/);
    const found = await client.cases.identity({ caseId });
    expect(found.find((fact) => fact.key === 'victim.name')?.value).toBeTypeOf('string');
  });

  it('is drafted and read back letter for letter', async () => {
    const { client } = await startOpenVault();
    for (const payload of [...NAMES, '\0', 'a\0b', '{"__proto__":1}', '😀'.repeat(1_000), '']) {
      await client.drafts.save({ key: 'intake:new', payload });
      expect((await client.drafts.get({ key: 'intake:new' }))?.payload).toBe(payload);
    }
  });
});

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(value);
}
