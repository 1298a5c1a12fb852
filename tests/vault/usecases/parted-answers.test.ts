import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { CONSENT_ANSWERS } from '../contract/inputs';
import { RESOURCES, copyTemplate, START, startVault, temporaryFolder } from './vault-fixture';

/** Questions of every kind with parts, under keys that no shipped form has. */
const SECTION = `
  - id: parts
    title: { id: 'Contoh', en: 'Example' }
    fields:
      - { key: sample.receiver, type: person, zone: J, specific: false, required: true, label: { id: Penerima, en: Receiver } }
      - { key: sample.destination, type: address, zone: G, specific: false, required: false, label: { id: Tujuan, en: Destination } }
      - key: sample.losses
        type: group
        zone: G
        specific: false
        required: false
        label: { id: Kerugian, en: Losses }
        fields:
          - { name: kind, type: choice, required: true, label: { id: Jenis, en: Kind }, options: [ { value: wage, label: { id: Upah, en: Wage } }, { value: fee, label: { id: Biaya, en: Fee } } ] }
          - { name: amount, type: number, required: true, label: { id: Nilai, en: Amount } }
`;

/** A vault whose first story form asks for a person, an address and a table. */
async function startWithParts() {
  const resources = temporaryFolder();
  cpSync(RESOURCES, resources, { recursive: true });
  appendFileSync(path.join(resources, 'forms', 'F-01.yaml'), SECTION);
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  const vault = startVault(folder, resources);
  await vault.client.vault.unlock({ slotId, password: MAIN_CASE.password });
  const draftId = '01937f6e-0000-7000-8000-000000000001';
  const { caseId } = await vault.client.cases.open({ draftId, intake: mainIntake(START) });
  await vault.client.sop.sign({ caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
  const { sop } = await vault.client.sop.view({ caseId });
  const step = sop.stages
    .flatMap(({ steps }) => steps)
    .find(({ kind }) => kind.kind === 'form' && kind.formId === 'F-01');
  return { ...vault, caseId, stepId: step?.id ?? '' };
}

const ANSWERS = {
  'narrative.chronology': 'contohcerita',
  'sample.receiver': { person: { name: 'Contoh Sari', relation: 'ibu', phone: ' ' } },
  'sample.destination': { address: { region: '2171' } },
  'sample.losses': { rows: [{ kind: 'wage', amount: 1_500_000 }, {}] },
};

describe('answers of several parts in the vault', () => {
  it('are sealed without blanks and read as text with the names of regions', async () => {
    const { client, caseId, stepId } = await startWithParts();
    await client.sop.sign({ caseId, stepId, answers: ANSWERS });
    const facts = new Map((await client.cases.facts({ caseId })).map((fact) => [fact.key, fact]));
    expect(facts.get('sample.receiver')).toMatchObject({
      value: { person: { name: 'Contoh Sari', relation: 'ibu' } },
      text: { id: 'Contoh Sari (ibu)' },
    });
    expect(facts.get('sample.destination')?.text.id).toContain('Batam');
    expect(facts.get('sample.losses')?.text.id).toBe('1. Jenis: Upah; Nilai: 1.500.000');
    expect(facts.get('sample.losses')?.value).toEqual({
      rows: [{ kind: 'wage', amount: 1_500_000 }],
    });
  });

  it('are refused with the place of what is wrong, and nothing is signed', async () => {
    const { client, caseId, stepId } = await startWithParts();
    const answers = {
      ...ANSWERS,
      'sample.receiver': { person: { name: '', phone: '0812' } },
      'sample.losses': {
        rows: [
          { kind: 'wage', amount: 1 },
          { kind: 'cash', canary: 'x' },
        ],
      },
    };
    await expect(client.sop.sign({ caseId, stepId, answers })).rejects.toMatchObject({
      data: {
        code: 'answers_incomplete',
        details: {
          fields: [
            'sample.receiver.name: required',
            'sample.losses[1].kind: not_an_option',
            'sample.losses[1].amount: required',
            'sample.losses[1]: unknown_field',
          ],
        },
      },
    });
    expect((await client.cases.facts({ caseId })).map(({ key }) => key)).not.toContain(
      'sample.losses',
    );
  });

  it('count how often the story was asked for; an answer taken over is not asked again', async () => {
    const { client, caseId, stepId, setNow } = await startWithParts();
    await client.sop.sign({ caseId, stepId, answers: ANSWERS });
    setNow('2026-11-24T09:00:00.000Z');
    await client.sop.reopen({ caseId, stepId, reason: 'contoh' });
    await client.sop.sign({ caseId, stepId, answers: ANSWERS });
    expect(await client.sop.askings({ caseId })).toMatchObject([{ kind: 'step', at: START }]);
    setNow('2026-11-24T10:00:00.000Z');
    await client.sop.reopen({ caseId, stepId, reason: 'contoh' });
    const again = { ...ANSWERS, 'narrative.chronology': 'contohceritalagi' };
    await client.sop.sign({ caseId, stepId, answers: again });
    const askings = await client.sop.askings({ caseId });
    expect(askings.map(({ at }) => at)).toEqual([START, '2026-11-24T10:00:00.000Z']);
    expect(JSON.stringify(askings)).not.toContain('contohcerita');
  });
});
