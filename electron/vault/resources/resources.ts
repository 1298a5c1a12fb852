import type { AssessmentRules } from '../../../shared/contract/assessment';
import {
  type Agency,
  agencyDirectorySchema,
  checkAgencies,
} from '../../../shared/domain/disclosure/agency';
import { type DisclosureMatrix, matrixSchema } from '../../../shared/domain/disclosure/matrix';
import {
  type HolidayYear,
  holidayYearSchema,
  workingCalendar,
  type WorkingCalendar,
} from '../../../shared/domain/dates/working-calendar';
import {
  type ConferenceStatement,
  conferenceStatementSchema,
} from '../../../shared/domain/conference/conference';
import { type Duty, dutySchema } from '../../../shared/domain/duty';
import { type FactCatalogue, factCatalogue } from '../../../shared/domain/facts/catalogue';
import { checkForms } from '../../../shared/domain/forms/check-forms';
import { type Form, parseForm } from '../../../shared/domain/forms/definition';
import { parseRegions, type RegionTable } from '../../../shared/domain/identity/region';
import { checkProfiles } from '../../../shared/domain/sop/check-content';
import { checkSop } from '../../../shared/domain/sop/check-sop';
import {
  type CommonWording,
  commonWordingSchema,
  type LetterWording,
  letterWordingSchema,
} from '../../../shared/domain/packets/wording';
import {
  type ConsentWording,
  consentWordingSchema,
} from '../../../shared/domain/packets/consent-wording';
import { type LedgerWording, ledgerWordingSchema } from '../../../shared/domain/ledger/wording';
import type { Sop } from '../../../shared/domain/sop/definition';
import { type ParsedDefinition, parseSop } from '../../../shared/domain/sop/parse-definition';
import { loadAssessmentRules } from './assessment-rules';
import {
  listYaml,
  readResource,
  readResourceBytes,
  readYaml,
  readYamlAs,
  resourceError,
} from './read-yaml';

/** Everything the app ships as data, checked. */
export interface Resources {
  /** The SOP that new cases are opened with: the newest of those that ship. */
  readonly sop: Sop;
  /** The SOP a case was opened with. @throws UserError `resource_invalid` when it no longer ships */
  readonly sopOf: (id: string, version: number) => Sop;
  readonly forms: ReadonlyMap<string, Form>;
  readonly catalogue: FactCatalogue;
  readonly matrix: DisclosureMatrix;
  readonly agencies: readonly Agency[];
  /** How screening, risk, needs and the safety plan are worked out. */
  readonly assessment: AssessmentRules;
  readonly duty: Duty;
  readonly conferenceStatement: ConferenceStatement;
  readonly holidays: readonly HolidayYear[];
  readonly working: WorkingCalendar;
  readonly regions: () => RegionTable;
  readonly letters: () => Letters;
  /** Words and legal bases of the ledger of disclosures. */
  readonly ledger: LedgerWording;
}

/** What packets are written with: wording per profile, print styles, fonts inside the styles. */
export interface Letters {
  readonly common: CommonWording;
  readonly wording: ReadonlyMap<string, LetterWording>;
  readonly consent: ConsentWording;
  readonly css: string;
  /** Added to `css` for the pages of a recovery kit. */
  readonly kitCss: string;
  /** The sheet of printed forms, which stands by itself. */
  readonly formCss: string;
  /** The whole style of a handbook of the SOP. */
  readonly handbookCss: string;
  readonly fontCss: string;
}

/**
 * Reads SOP, forms, agencies and matrix and checks that they fit together.
 *
 * @throws UserError `resource_invalid` with file, path and reason of the first fault
 */
export function loadResources(folder: string): Resources {
  const forms = loadForms(folder);
  const matrix = readYamlAs(folder, 'agencies/matrix.yaml', matrixSchema);
  const sops = loadSops(folder, forms, matrix);
  const { agencies } = readYamlAs(folder, 'agencies/agencies.yaml', agencyDirectorySchema);
  const holidays = listYaml(folder, 'calendar').map((file) =>
    readYamlAs(folder, file, holidayYearSchema),
  );
  const [fault] = checkAgencies(agencies, matrix);
  if (fault !== undefined) throw resourceError('agencies/agencies.yaml', '', fault);
  return {
    sop: newestSop(sops),
    sopOf: (id, version) => findSop(sops, id, version),
    forms: new Map(forms.map((form) => [form.id, form])),
    catalogue: factCatalogue(forms),
    matrix,
    agencies,
    assessment: loadAssessmentRules(folder, forms),
    duty: readYamlAs(folder, 'duty/confidentiality.yaml', dutySchema),
    conferenceStatement: readYamlAs(folder, 'conference/statement.yaml', conferenceStatementSchema),
    holidays,
    working: workingCalendar(holidays),
    regions: lazily(() => loadRegions(folder)),
    ledger: readYamlAs(folder, 'ledger/ledger.yaml', ledgerWordingSchema),
    letters: lazily(() => loadLetters(folder, matrix)),
  };
}

function loadSops(
  folder: string,
  forms: readonly Form[],
  matrix: DisclosureMatrix,
): readonly Sop[] {
  const profileIds = new Set(matrix.profiles.map((profile) => profile.id));
  return listYaml(folder, 'sop').map((file) => {
    const sop = unwrap(file, parseSop(readYaml(folder, file)));
    refuse(file, [...checkSop(sop, forms), ...checkProfiles(sop, profileIds)]);
    return sop;
  });
}

function newestSop(sops: readonly Sop[]): Sop {
  const [newest] = sops.toSorted((a, b) => b.version - a.version);
  if (newest === undefined) throw resourceError('sop/', '', 'no SOP');
  return newest;
}

function findSop(sops: readonly Sop[], id: string, version: number): Sop {
  const sop = sops.find((one) => one.id === id && one.version === version);
  if (sop === undefined) throw resourceError('sop/', `${id}.${version}`, 'this version is missing');
  return sop;
}

function loadForms(folder: string): readonly Form[] {
  const forms = listYaml(folder, 'forms').map((file) =>
    unwrap(file, parseForm(readYaml(folder, file))),
  );
  refuse('forms/', checkForms(forms));
  return forms;
}

function loadRegions(folder: string): RegionTable {
  const regions = readResource(folder, 'regions/regions.csv');
  const former = readResource(folder, 'regions/regions-former.csv');
  try {
    return parseRegions(regions, former);
  } catch (error) {
    throw resourceError('regions/', '', error instanceof Error ? error.message : 'invalid');
  }
}

function loadLetters(folder: string, matrix: DisclosureMatrix): Letters {
  const wording = matrix.profiles.map(({ id }): [string, LetterWording] => [
    id,
    readYamlAs(folder, `letters/${id}.yaml`, letterWordingSchema),
  ]);
  return {
    common: readYamlAs(folder, 'letters/common.yaml', commonWordingSchema),
    wording: new Map(wording),
    consent: readYamlAs(folder, 'letters/consent.yaml', consentWordingSchema),
    css: readResource(folder, 'letters/packet.css'),
    kitCss: readResource(folder, 'letters/kit.css'),
    formCss: readResource(folder, 'letters/form.css'),
    handbookCss: readResource(folder, 'letters/handbook.css'),
    fontCss: letterFontCss(folder),
  };
}

const LETTER_FONTS = [
  { file: 'arimo-latin-400-normal.woff2', weight: 400, style: 'normal' },
  { file: 'arimo-latin-700-normal.woff2', weight: 700, style: 'normal' },
  { file: 'arimo-latin-400-italic.woff2', weight: 400, style: 'italic' },
  { file: 'arimo-latin-ext-400-normal.woff2', weight: 400, style: 'normal', extended: true },
  { file: 'arimo-latin-ext-700-normal.woff2', weight: 700, style: 'normal', extended: true },
  { file: 'arimo-latin-ext-400-italic.woff2', weight: 400, style: 'italic', extended: true },
] as const;

/** The letters' font as data inside the styles: a packet's page may request nothing. */
function letterFontCss(folder: string): string {
  return LETTER_FONTS.map(({ file, weight, style, ...rest }) => {
    const data = readResourceBytes(folder, `fonts/letters/${file}`).toString('base64');
    const range = 'extended' in rest ? 'unicode-range:U+0100-02FF,U+1E00-1EFF;' : '';
    return `@font-face{font-family:Arimo;font-weight:${weight};font-style:${style};${range}src:url(data:font/woff2;base64,${data}) format('woff2');}`;
  }).join('\n');
}

interface Problem {
  readonly path: string;
  readonly reason: string;
}

function unwrap<T>(file: string, parsed: ParsedDefinition<T>): T {
  if (parsed.ok) return parsed.definition;
  throw firstProblem(file, parsed.problems);
}

function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw firstProblem(file, problems);
}

function firstProblem(file: string, problems: readonly Problem[]) {
  const [problem] = problems;
  return resourceError(file, problem?.path ?? '', problem?.reason ?? 'invalid');
}

function lazily<T>(load: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= load());
}
