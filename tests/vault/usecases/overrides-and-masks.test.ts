import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { REQUEST_KEY, type TextMask } from '../../../shared/domain/disclosure/mask-text';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { addColleague, auditOf, workAs } from '../access/staff';
import { type Client, START, startOpenVault, type TestVault } from './vault-fixture';
import { watchPages } from './watch-pages';

const KEY = 'health.immediateNeed';
const HOSPITAL = { agencyId: 'rsud_embung_fatimah', profileId: 'hospital_treatment' };
const refused = (code: string) => ({ data: { code } });

/** A draft for the hospital, in a case whose complaint names the client and a friend. */
async function startDraft({ client }: TestVault) {
  const { caseId } = await client.cases.open({
    draftId: randomUUID(),
    intake: {
      ...mainIntake(START),
      immediateNeed: `${MAIN_CASE.victim.nickname} nyeri perut, kata Ibu Rekasari`,
    },
  });
  const { referralId } = await client.referrals.start({ caseId, ...HOSPITAL });
  const { choices } = await client.referrals.get({ referralId });
  const ground = { kind: 'vital_interest', reason: 'contoh' } as const;
  await client.referrals.update({ referralId, choices: { ...choices, ground } });
  return { caseId, referralId };
}

async function addMasks(client: Client, referralId: string, masks: readonly TextMask[]) {
  const { choices } = await client.referrals.get({ referralId });
  return client.referrals.update({ referralId, choices: { ...choices, masks: [...masks] } });
}

describe('masks in texts that go', () => {
  it('are proposed for what the case knows and for what looks like a name', async () => {
    const vault = await startOpenVault();
    const { referralId } = await startDraft(vault);
    const { masks, sent } = await vault.client.referrals.get({ referralId });
    expect(masks.map(({ key, words, kind, verdict }) => [key, words, kind, verdict])).toEqual([
      [KEY, MAIN_CASE.victim.nickname, 'name', null],
      [KEY, 'Rekasari', 'name', null],
    ]);
    expect(masks[0]?.known?.id).toBe('Nama panggilan');
    expect(sent.find(({ key }) => key === KEY)?.text).toContain(MAIN_CASE.victim.nickname);
  });

  it('that were accepted are printed masked in preview and packet; rejected words stay', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { referralId } = await startDraft(vault);
    const { choices } = await client.referrals.get({ referralId });
    const request = `mohon ${MAIN_CASE.victim.nickname} diperiksa`;
    await client.referrals.update({ referralId, choices: { ...choices, request } });
    const view = await addMasks(client, referralId, [
      { key: KEY, words: MAIN_CASE.victim.nickname, kind: 'name', verdict: 'masked' },
      { key: KEY, words: 'Rekasari', kind: 'name', verdict: 'kept' },
      { key: REQUEST_KEY, words: MAIN_CASE.victim.nickname, kind: 'name', verdict: 'masked' },
    ]);
    expect(view.masks.every(({ verdict }) => verdict !== null)).toBe(true);
    expect(view.sent.find(({ key }) => key === KEY)?.text).toBe(
      '[nama disamarkan] nyeri perut, kata Ibu Rekasari',
    );
    const pages = watchPages(vault);
    await client.referrals.preview({ referralId });
    await client.referrals.issue({ referralId });
    expect(pages).toHaveLength(3);
    for (const { html } of pages) {
      expect(html).toContain('[nama disamarkan] nyeri perut, kata Ibu Rekasari');
      expect(html).toContain('mohon [nama disamarkan] diperiksa');
      expect(html).not.toContain(MAIN_CASE.victim.nickname);
    }
  });
});

describe('an override of the matrix', () => {
  const FORBIDDEN = 'victim.originRegion';

  it('is given by a manager with a reason, marked on the page and kept with who and when', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { caseId, referralId } = await startDraft(vault);
    const before = await client.referrals.get({ referralId });
    expect(before.kept.find(({ key }) => key === FORBIDDEN)).toMatchObject({ overridable: true });
    const given = { referralId, keys: [FORBIDDEN], reason: 'contoh: biaya daerah asal' };
    const view = await client.referrals.override(given);
    expect(view.overrides).toEqual([
      {
        key: FORBIDDEN,
        label: { id: 'Daerah asal', en: 'Region of origin' },
        reason: given.reason,
        byName: MAIN_CASE.officer.displayName,
        at: START,
      },
    ]);
    expect(view.sent.find(({ key }) => key === FORBIDDEN)).toMatchObject({ rule: 'override' });
    const pages = watchPages(vault);
    await client.referrals.preview({ referralId });
    expect(pages[0]?.html).toContain('Data bertanda *');
    expect(pages[0]?.html).not.toContain('biaya daerah asal');
    expect(auditOf(vault)).toContain('override.given');
    const history = await client.cases.history({ caseId });
    expect(JSON.stringify(history)).not.toContain('biaya daerah asal');
  });

  it('is refused to a counsellor, who may take one back, and cannot come in with the choices', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { caseId, referralId } = await startDraft(vault);
    const { choices } = await client.referrals.get({ referralId });
    const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
    await client.access.assign({ caseId, officerIds: [counsellor.officerId] });
    await client.referrals.override({ referralId, keys: [FORBIDDEN], reason: 'contoh' });
    workAs(vault, counsellor.officerId);
    const forged = { key: 'victim.nickname', reason: 'contoh', by: 'contoh', at: START };
    const saved = await client.referrals.update({
      referralId,
      choices: { ...choices, overrides: [forged] },
    });
    expect(saved.overrides.map(({ key }) => key)).toEqual([FORBIDDEN]);
    await expect(
      client.referrals.override({ referralId, keys: ['victim.nickname'], reason: 'contoh' }),
    ).rejects.toMatchObject(refused('not_allowed'));
    const after = await client.referrals.withdrawOverride({ referralId, key: FORBIDDEN });
    expect(after.overrides).toEqual([]);
    expect(after.sent.map(({ key }) => key)).not.toContain(FORBIDDEN);
  });

  it('lets nothing out that never leaves, nor anything once issued, and all keys or none', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { referralId } = await startDraft(vault);
    for (const key of ['victim.phone', 'reporter.name', 'gate.G2', 'health.immediateNeed']) {
      const keys = [FORBIDDEN, key];
      await expect(
        client.referrals.override({ referralId, keys, reason: 'contoh' }),
      ).rejects.toMatchObject(refused('not_allowed'));
    }
    expect((await client.referrals.get({ referralId })).overrides).toEqual([]);
    await client.referrals.issue({ referralId });
    await expect(
      client.referrals.override({ referralId, keys: [FORBIDDEN], reason: 'contoh' }),
    ).rejects.toMatchObject(refused('referral_state'));
  });

  it('goes no further than the consent, which can then be asked for its zone', async () => {
    const { client, ...vault } = await startOpenVault();
    const { caseId, referralId } = await startDraft({ client, ...vault });
    const consent = (zones: ('A' | 'B' | 'E' | 'I')[]) =>
      client.consents.record({
        caseId,
        agencyId: HOSPITAL.agencyId,
        zones,
        givenBy: 'self',
        method: 'written',
        note: '',
      });
    const rest = async (consentId: string) => {
      const { choices } = await client.referrals.get({ referralId });
      const ground = { kind: 'consent', consentId } as const;
      return client.referrals.update({ referralId, choices: { ...choices, ground } });
    };
    await client.referrals.override({ referralId, keys: [FORBIDDEN], reason: 'contoh' });
    const narrow = await rest((await consent(['A', 'E'])).consentId);
    const kept = narrow.kept.find(({ key }) => key === FORBIDDEN);
    expect(kept).toMatchObject({ why: 'not_consented', overridable: false });
    const zone = kept?.zone ?? 'N';
    expect(narrow.allowedZones.map((one) => one.zone)).toContain(zone);
    const wide = await rest((await consent(['A', 'B', 'E', 'I'])).consentId);
    expect(wide.sent.map(({ key }) => key)).toContain(FORBIDDEN);
  });
});
