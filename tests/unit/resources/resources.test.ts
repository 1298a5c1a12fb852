import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../electron/vault/resources/resources';
import { UserError } from '../../../shared/contract/errors';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { MAIN_CASE } from '../../fixtures/main-case';
import { openMainCase, startGranted } from '../../vault/contract/world';
import {
  copyTemplate,
  RESOURCES,
  startVault,
  temporaryFolder,
} from '../../vault/usecases/vault-fixture';

/** The shipped folder, copied so that one thing in it can be broken. */
function copyResources(): string {
  const folder = path.join(temporaryFolder(), 'resources');
  cpSync(RESOURCES, folder, { recursive: true });
  return folder;
}

type Break = (folder: string) => void;

/** Writes another text into a file, and fails when that changed nothing. */
function edit(file: string, change: (text: string) => string): Break {
  return (folder) => {
    const place = path.join(folder, file);
    const text = readFileSync(place, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`${file} is as it was`);
    writeFileSync(place, changed);
  };
}

const replaced = (file: string, from: string | RegExp, to: string) =>
  edit(file, (text) => text.replace(from, to));
const remove =
  (file: string): Break =>
  (folder) =>
    rmSync(path.join(folder, file), { recursive: true });

/** Ten lists of ten aliases each: ten thousand million values from a page of text. */
const ALIAS_BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, level) => {
    const aliases = Array.from({ length: 10 }, () => `*a${level}`).join(', ');
    return `a${level + 1}: &a${level + 1} [${aliases}]`;
  }),
].join('\n');

interface Fault {
  readonly name: string;
  readonly broken: Break;
  readonly file: string;
  readonly path: string | RegExp;
  readonly reason: string | RegExp;
}

const SOP = 'sop/tppo.yaml';
const FAULTS: readonly Fault[] = [
  {
    name: 'a mistake in the YAML',
    broken: edit('forms/F-01.yaml', (text) => `${text}\n  - : [}\n`),
    file: 'forms/F-01.yaml',
    path: /^line \d+$/,
    reason: /\S/,
  },
  {
    name: 'a key written twice',
    broken: edit('agencies/agencies.yaml', (text) => `${text}\nversion: 2\n`),
    file: 'agencies/agencies.yaml',
    path: /^line \d+$/,
    reason: /unique/,
  },
  {
    name: 'a weight of risk that is none',
    broken: replaced('screening/risk.yaml', 'points: 8', 'points: many'),
    file: 'screening/risk.yaml',
    path: /^factors\.0\.points$/,
    reason: /number/,
  },
  {
    name: 'a sign of risk that no form asks about',
    broken: replaced('screening/risk.yaml', 'includes: will_testify', 'includes: will_sing'),
    file: 'screening/risk.yaml',
    path: /^factors/,
    reason: /will_testify/,
  },
  {
    name: 'no rule for screening',
    broken: remove('screening/screening.yaml'),
    file: 'screening/screening.yaml',
    path: '/',
    reason: 'cannot be read',
  },
  {
    name: 'a key that no form has',
    broken: replaced('forms/F-01.yaml', /^version: \d+$/m, '$&\nseverity: high'),
    file: 'forms/F-01.yaml',
    path: '/',
    reason: /"severity"/,
  },
  {
    name: 'a key that would reach the prototype',
    broken: edit(SOP, (text) => `${text}\n__proto__: { polluted: yes }\n`),
    file: SOP,
    path: '/',
    reason: /"__proto__"/,
  },
  {
    name: 'a field type that does not exist',
    broken: replaced('forms/F-01.yaml', /type: longText/, 'type: html'),
    file: 'forms/F-01.yaml',
    path: /^sections\.\d+\.fields\.\d+\.type$/,
    reason: /\S/,
  },
  {
    name: 'two steps that wait for each other',
    broken: replaced(SOP, /(id: T1\.1\n(?:.*\n)*?\s+requires: )\[\]/, '$1[T1.2]'),
    file: SOP,
    path: /^stages\.0\.steps\.\d+/,
    reason: /T1\.1|T1\.2/,
  },
  {
    name: 'a step whose form does not ship',
    broken: remove('forms/F-04b.yaml'),
    file: SOP,
    path: /^stages\.\d+\.steps\.\d+\.kind\.formId$/,
    reason: 'unknown form F-04b',
  },
  {
    name: 'a legal deadline on a step that may be skipped',
    broken: replaced(SOP, /(id: T7\.1\n(?:.*\n)*?\s+riskClass: )A/, '$1C'),
    file: SOP,
    path: /^clocks\.\d+\.stepId$/,
    reason: /hard clock on step T7\.1/,
  },
  {
    name: 'an agency with a profile that the matrix lacks',
    broken: replaced(
      'agencies/agencies.yaml',
      'profiles: [hospital_treatment,',
      'profiles: [contoh,',
    ),
    file: 'agencies/agencies.yaml',
    path: '/',
    reason: 'rsud_embung_fatimah: unknown profile contoh',
  },
  {
    name: 'aliases that unfold without end',
    broken: (folder) => writeFileSync(path.join(folder, 'agencies/matrix.yaml'), ALIAS_BOMB),
    file: 'agencies/matrix.yaml',
    path: '/',
    reason: 'too many aliases',
  },
  {
    name: 'an alias in an SOP',
    broken: edit(SOP, (text) => `${text.replace('version: 1', 'version: &one 1')}\ncontoh: *one\n`),
    file: SOP,
    path: '/',
    reason: 'aliases are not used',
  },
  {
    name: 'a text of a hundred thousand characters',
    broken: edit('forms/F-01.yaml', (text) => `${text}\ncontoh: ${'x'.repeat(100_000)}\n`),
    file: 'forms/F-01.yaml',
    path: '/',
    reason: 'a text is too long',
  },
  {
    name: 'lists inside lists without end',
    broken: (folder) => {
      const nest = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
      writeFileSync(path.join(folder, 'forms/F-08.yaml'), `id: ${nest}`);
    },
    file: 'forms/F-08.yaml',
    path: 'line 1',
    reason: /call stack/,
  },
  {
    name: 'a file of ten megabytes',
    broken: (folder) => {
      writeFileSync(path.join(folder, 'agencies/matrix.yaml'), '#'.repeat(10_000_000));
    },
    file: 'agencies/matrix.yaml',
    path: '/',
    reason: 'too large',
  },
  {
    name: 'a file that is empty',
    broken: (folder) => writeFileSync(path.join(folder, 'agencies/agencies.yaml'), ''),
    file: 'agencies/agencies.yaml',
    path: '/',
    reason: /\S/,
  },
  {
    name: 'a file that is missing',
    broken: remove('agencies/matrix.yaml'),
    file: 'agencies/matrix.yaml',
    path: '/',
    reason: 'cannot be read',
  },
  {
    name: 'no SOP at all',
    broken: remove('sop/tppo.yaml'),
    file: 'sop/',
    path: '/',
    reason: 'no SOP',
  },
  {
    name: 'no forms folder',
    broken: remove('forms'),
    file: 'forms/',
    path: '/',
    reason: 'cannot be read',
  },
  {
    name: 'no folder at all',
    broken: remove('.'),
    file: 'forms/',
    path: '/',
    reason: 'cannot be read',
  },
];

function faultOf(load: () => unknown): UserError {
  try {
    load();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}

function expectFault(details: UserError['details'], fault: Omit<Fault, 'name' | 'broken'>): void {
  expect(details.file).toBe(fault.file);
  for (const part of ['path', 'reason'] as const) {
    const expected = fault[part];
    if (typeof expected === 'string') expect(details[part]).toBe(expected);
    else expect(details[part]).toMatch(expected);
  }
}

/** Every file below a folder with its content. */
function fingerprint(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    });
}

describe('the data that ships with the app', () => {
  it('fits together, down to the letters of every profile and the regions', () => {
    const resources = loadResources(RESOURCES);
    const formIds = stepsOf(resources.sop).flatMap(({ kind }) =>
      kind.kind === 'form' ? [kind.formId] : [],
    );
    for (const formId of formIds) expect(resources.forms.has(formId), formId).toBe(true);
    for (const { id } of resources.matrix.profiles) {
      expect(resources.letters().wording.has(id), id).toBe(true);
    }
    expect(resources.letters().fontCss).toContain('font-family:Arimo');
    expect(resources.regions().fullName('2171')).toBe('Kota Batam, Kepulauan Riau');
    expect(resources.sopOf(resources.sop.id, resources.sop.version)).toBe(resources.sop);
  });

  it('does not have an SOP of another version', () => {
    const resources = loadResources(RESOURCES);
    const { details } = faultOf(() => resources.sopOf('tppo', 99));
    expectFault(details, { file: 'sop/', path: 'tppo.99', reason: /missing/ });
  });
});

describe('a copy of it with one thing broken', () => {
  it.each(FAULTS)(
    '$name: names file, place and reason, and the vault is not touched',
    async (fault) => {
      const resources = copyResources();
      fault.broken(resources);
      const error = faultOf(() => loadResources(resources));
      expect(error.code).toBe('resource_invalid');
      expectFault(error.details, fault);

      const folder = temporaryFolder();
      await copyTemplate(folder);
      const before = fingerprint(folder);
      const { client } = startVault(folder, resources);
      const found = await client.vault.installation();
      if (found === null) throw new Error('nothing was found');
      expect(found.code).toBe('resource_invalid');
      expectFault(found.details, fault);
      const status = await client.door.status();
      if (status.kind !== 'locked') throw new Error(`the status is ${status.kind}`);
      const slotId = status.officers[0]?.slotId ?? '';
      await expect(client.vault.unlock({ slotId, password: MAIN_CASE.password })).rejects.toThrow();
      expect(fingerprint(folder)).toEqual(before);
    },
  );
});

describe('a part that is read only when it is needed', () => {
  const LATE: readonly Fault[] = [
    {
      name: 'a letter that is missing',
      broken: remove('letters/police_report.yaml'),
      file: 'letters/police_report.yaml',
      path: '/',
      reason: 'cannot be read',
    },
    {
      name: 'a letter with a key that no letter has',
      broken: edit('letters/common.yaml', (text) => `${text}\nscript: contoh\n`),
      file: 'letters/common.yaml',
      path: '/',
      reason: /"script"/,
    },
    {
      name: 'a font that is missing',
      broken: remove('fonts/letters/arimo-latin-700-normal.woff2'),
      file: 'fonts/letters/arimo-latin-700-normal.woff2',
      path: '/',
      reason: 'cannot be read',
    },
  ];

  it.each(LATE)('$name: is named when a packet is issued, which stays a draft', async (fault) => {
    const resources = copyResources();
    fault.broken(resources);
    const folder = temporaryFolder();
    const { slotId } = await copyTemplate(folder);
    const { client } = startVault(folder, resources);
    await client.vault.unlock({ slotId, password: MAIN_CASE.password });
    const { caseId } = await openMainCase(client);
    const referralId = await startGranted(client, caseId);
    const error: unknown = await client.referrals.issue({ referralId }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'USER', data: { code: 'resource_invalid' } });
    const { data } = error as { readonly data: { readonly details: UserError['details'] } };
    expectFault(data.details, fault);
    const { row, packets } = await client.referrals.get({ referralId });
    expect(row.state).toBe('draft');
    expect(packets).toEqual([]);
  });

  it.each<[string, Break, string, RegExp]>([
    [
      'missing',
      remove('regions/regions-former.csv'),
      'regions/regions-former.csv',
      /cannot be read/,
    ],
    [
      'damaged',
      edit('regions/regions.csv', (t) => t.replace('\n11,Aceh', '\nxx')),
      'regions/',
      /line 2/,
    ],
  ])('regions that are %s are named', (_name, broken, file, reason) => {
    const resources = copyResources();
    broken(resources);
    const loaded = loadResources(resources);
    expectFault(faultOf(() => loaded.regions()).details, { file, path: '/', reason });
  });
});
