import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ruleFact } from '../../../shared/domain/disclosure/matrix';
import { INTAKE_KEYS } from '../../../shared/domain/facts/intake-keys';
import { type FormField, fieldsOf } from '../../../shared/domain/forms/definition';
import {
  askedFields,
  draftAnswersSchema,
  validateAnswers,
} from '../../../shared/domain/forms/validate';
import { matrix, profileOf } from '../disclosure/fixtures';
import { shippedForms } from '../sop/load-data';

const forms = shippedForms();
const fields = forms.flatMap((form) => fieldsOf(form).map((field) => ({ formId: form.id, field })));

/** Forms of the catalogue. F-14 and F-17 are packets, not forms. */
const CATALOGUE = [
  ...['F-01', 'F-02', 'F-03a', 'F-03b', 'F-03c', 'F-04', 'F-05', 'F-06', 'F-07', 'F-08', 'F-09'],
  ...['F-10', 'F-11', 'F-12', 'F-13', 'F-15', 'F-16', 'F-18'],
  ...['F-19-perlindungan', 'F-19-restitusi', 'F-19-bantuan'],
  ...['F-20', 'F-21', 'F-22', 'F-23', 'F-24', 'F-25', 'F-26', 'F-27', 'F-28', 'F-29', 'F-30'],
  ...['F-31', 'F-32'],
];

/** Moments that deadlines are counted from: a clock on another type would never start. */
const CLOCK_FACTS: Readonly<Record<string, 'date' | 'dateTime'>> = {
  'service.appliedAt': 'date',
  'service.urgentAppliedAt': 'date',
  'shelter.enteredAt': 'dateTime',
  'shelter.leftAt': 'dateTime',
  'legal.reportedAt': 'dateTime',
  'legal.policeReceivedAt': 'dateTime',
  'legal.policeProtectionAt': 'dateTime',
  'legal.bapAt': 'dateTime',
  'legal.verdictFinalAt': 'date',
  'legal.verdictCopyAt': 'date',
  'legal.investigatorToldAt': 'date',
  'legal.prosecutorToldAt': 'date',
  'lpsk.protectionAppliedAt': 'date',
  'lpsk.restitutionAppliedAt': 'date',
  'lpsk.restitutionIncompleteAt': 'date',
  'lpsk.aidAppliedAt': 'date',
  'lpsk.aidIncompleteAt': 'date',
  'lpsk.childValuationAskedAt': 'date',
  'outreach.sentAt': 'dateTime',
  'subject.requestAt': 'dateTime',
  'breach.noticedAt': 'dateTime',
  'return.departedAt': 'dateTime',
  'return.arrivedAt': 'dateTime',
  'reintegration.startedAt': 'date',
  'monitoring.lastAt': 'date',
};

/** What the client is asked, by area, whatever the form. */
const ASKED_OF_CLIENT =
  /^(narrative|migration|health|psych|family|losses|loss|belongings|child|foreign|restitution)\./;

/** Answered by the officer, a doctor or an agency in those areas, never by the client. */
const ANSWERED_BY_OTHERS = new Set([
  'migration.documentsSeen',
  'narrative.investigatorQuestion',
  'health.communicationNeed',
  ...['health.examinedAt', 'health.facility', 'health.outcome', 'health.advice'],
  ...['health.nextVisit', 'health.costHolder', 'health.insuranceClass'],
  ...['health.personalAssessment', 'health.ownDecision'],
  ...['loss.medicalCost', 'loss.preparedBy'],
  ...['belongings.phone', 'belongings.officer'],
  ...['child.familyRole', 'child.guardianPath', 'child.socialWorker', 'child.needs'],
  ...['child.options', 'child.bestInterest', 'child.bestInterestReason', 'child.disagreement'],
  ...['foreign.interpreter', 'foreign.immigrationTold', 'foreign.note'],
  ...['restitution.kinds', 'restitution.valued', 'restitution.awarded', 'restitution.state'],
  ...['restitution.payments', 'restitution.warnedAt'],
]);

/** What UU 27/2022 Ps 21(1) a-g has explained before a consent. */
const SEVEN_POINTS = [
  ...['legality', 'purpose', 'kinds', 'retention', 'details', 'period', 'rights'],
];

/** Specific personal data by what they are about, also where their zone would not say so. */
const SPECIFIC = /^(health|psych|child|loss|losses|restitution|social)\.|Guardian$|ChildAssent$/;

function keysWhere(test: (field: FormField) => boolean): readonly string[] {
  return [...new Set(fields.filter(({ field }) => test(field)).map(({ field }) => field.key))];
}

const columnsSchema = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      options: z.array(z.object({ value: z.string() })).optional(),
    }),
  ),
});

/** A row with something in every column. */
function plainRow(field: FormField): Readonly<Record<string, string | number>> {
  const cells = columnsSchema.parse(field).fields.map(({ name, type, options }) => {
    if (type === 'number') return [name, 1];
    if (type === 'date') return [name, '2026-11-24'];
    if (type === 'yesNo') return [name, 'yes'];
    return [name, options?.[0]?.value ?? 'contoh'];
  });
  return z.record(z.string(), z.union([z.string(), z.number()])).parse(Object.fromEntries(cells));
}

describe('the shipped forms', () => {
  it('are all of the catalogue', () => {
    const ids = forms.map((form) => form.id);
    expect(CATALOGUE.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('ask one fact in the same words everywhere', () => {
    const words = new Map<string, string>();
    for (const { field } of fields) {
      const { label, options, specific } = field;
      const text = JSON.stringify({ label, options, specific });
      expect(text, field.key).toBe(words.get(field.key) ?? text);
      words.set(field.key, text);
    }
  });

  it('never name a part of a form as one of its questions: it would be read out twice', () => {
    const twice = forms.flatMap((form) => {
      const labels = fieldsOf(form).map(({ label }) => label);
      const titles = form.sections.map(({ title }) => title);
      return titles
        .filter(({ id, en }) => labels.some((label) => label.id === id || label.en === en))
        .map(({ id }) => `${form.id}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('say it in two languages, and not in one twice', () => {
    const texts = forms.flatMap((form) => [
      form.title,
      ...form.sections.flatMap((section) => [section.title, section.help]),
      ...fieldsOf(form).flatMap((field) => [
        field.label,
        field.help,
        ...(field.options ?? []).map((option) => option.label),
      ]),
    ]);
    const same = texts.filter((text) => text !== undefined && text.id === text.en);
    // A name, and a word that both languages share.
    const shared = ['KP2MI/BP3MI', 'Mental'];
    expect([...new Set(same.map((text) => text?.id))].toSorted()).toEqual(shared);
  });

  it('never use words that put the blame on the client', () => {
    const text = JSON.stringify(forms);
    expect(text.match(/\b(ilegal|kabur|PSK|illegal|runaway|prostitute)\b/gi)).toBeNull();
  });

  it('record what a deadline is counted from as a date or a moment', () => {
    for (const [key, type] of Object.entries(CLOCK_FACTS)) {
      const found = fields.find(({ field }) => field.key === key)?.field;
      expect({ key, type: found?.type }).toEqual({ key, type });
    }
  });

  it('let every question to the client stay without an answer', () => {
    const closed = keysWhere(
      (field) =>
        ASKED_OF_CLIENT.test(field.key) &&
        field.allowUnanswered !== true &&
        !ANSWERED_BY_OTHERS.has(field.key),
    );
    expect(closed).toEqual([]);
  });

  it('mark specific personal data', () => {
    const unmarked = keysWhere(
      (field) =>
        !field.specific &&
        (SPECIFIC.test(field.key) || ['E', 'F', 'K', 'L'].includes(field.zone ?? '')),
    );
    expect(unmarked).toEqual([]);
    for (const key of ['shelter.log', 'shelter.household', 'evidence.items']) {
      expect(fields.find(({ field }) => field.key === key)?.field.specific, key).toBe(true);
    }
  });

  it('rest nothing on the unread annexes or on replaced rules as if they were law', () => {
    const bases = forms.flatMap((form) => form.basis);
    const unread = bases.filter(({ text }) => /Permen|PP 35\/2020|praktik|JRA/.test(text));
    expect(unread.length).toBeGreaterThan(10);
    expect(unread.filter(({ status }) => status !== 'needs_confirmation')).toEqual([]);
  });
});

describe('a shipped form', () => {
  const now = '2026-11-24T06:40:00Z';
  const context = { facts: {}, today: '2026-11-24', now };

  /** A plain answer of the right shape; the reason for having none where the form offers it. */
  function plainAnswer(field: FormField, option: (values: readonly string[]) => string): unknown {
    if (field.allowUnanswered === true) return { unanswered: 'not_asked' };
    const type: string = field.type;
    const values = (field.options ?? []).map(({ value }) => value);
    if (type === 'choice') return option(values);
    if (type === 'many') return [option(values)];
    if (type === 'yesNo') return option(['yes', 'no', 'unknown']);
    if (type === 'number') return field.min ?? 1;
    if (type === 'date') return context.today;
    if (type === 'dateTime') return now;
    if (type === 'person') return { person: { name: 'Contoh Melati' } };
    if (type === 'address') return { address: { note: 'tempat contoh' } };
    return type === 'group' ? { rows: [plainRow(field)] } : 'contoh';
  }

  it.each(forms.map((form) => [form.id, form] as const))(
    '%s can be signed by somebody who was not told anything',
    (_id, form) => {
      for (const at of [0, -1]) {
        const option = (values: readonly string[]) => values.at(at) ?? '';
        const answers: Record<string, unknown> = {};
        // An answer may open the next question, so the form is gone through until nothing is open.
        for (const _pass of form.sections.flatMap(({ fields: own }) => own)) {
          const asked = askedFields(form, draftAnswersSchema.parse(answers), context.facts);
          for (const field of asked.filter(({ required }) => required)) {
            answers[field.key] ??= plainAnswer(field, option);
          }
        }
        expect(validateAnswers(form, draftAnswersSchema.parse(answers), context)).toEqual([]);
      }
    },
  );
});

describe('consent in the shipped forms', () => {
  const consents = fields.filter(({ field }) => field.key.startsWith('consent.'));

  it('is asked in one form only, so that no form fills in a yes given elsewhere', () => {
    const keys = consents.map(({ field }) => field.key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('always has a way to say no or not now', () => {
    const choices = consents.filter(({ field }) =>
      field.options?.some((option) => option.value === 'agreed'),
    );
    expect(choices.length).toBeGreaterThan(15);
    for (const { field } of choices) {
      const values = (field.options ?? []).map((option) => option.value);
      expect(values, field.key).toContain('refused');
      expect(values.includes('later') || values.includes('unable_now'), field.key).toBe(true);
    }
  });

  it.each(['F-03a', 'F-03b', 'F-03c', 'F-10', 'F-22', 'F-30'])(
    '%s explains the seven points of law 27/2022 article 21, and speaks with the child',
    (formId) => {
      const own = consents.filter((one) => one.formId === formId).map(({ field }) => field);
      const explained = own.find((field) => /[eE]xplained$/.test(field.key));
      const values = explained?.options?.map((option) => option.value) ?? [];
      for (const point of SEVEN_POINTS) expect(values).toContain(point);
      const assent = own.find((field) => /[cC]hildAssent$/.test(field.key));
      expect(assent).toMatchObject({ type: 'yesNo', zone: 'L', allowUnanswered: true });
    },
  );
});

describe('what leaves the building', () => {
  const zoneOf = new Map<string, FormField['zone']>(
    fields.map(({ field }) => [field.key, field.zone]),
  );

  /** Facts of forms that a packet of this profile could carry. */
  function canLeave(profileId: string): readonly string[] {
    const profile = profileOf(profileId);
    return [...zoneOf]
      .filter(([key, zone]) => {
        return zone !== null && ruleFact(profile, matrix.internal, zone, key).kind === 'send';
      })
      .map(([key]) => key);
  }

  it('keeps the place of the shelter in zone N and nowhere else', () => {
    expect(keysWhere((field) => field.zone === 'N')).toEqual(['shelter.location']);
    const shelterFields = fields.filter(({ formId }) => /^F-1[0-3]/.test(formId));
    const places = shelterFields.filter(
      ({ field }) => ['address'].includes(field.type) || /(address|place)$/i.test(field.key),
    );
    expect(places.map(({ field }) => field.key)).toEqual([]);
  });

  it('lets nothing of the client’s own safety plan leave', () => {
    const plan = fields
      .filter(({ formId }) => formId === 'F-06c')
      .map(({ field }) => field.key)
      .filter((key) => key.startsWith('safety.'));
    expect(plan.length).toBeGreaterThan(8);
    for (const { id } of matrix.profiles) {
      expect(
        canLeave(id).filter((key) => plan.includes(key)),
        id,
      ).toEqual([]);
    }
  });

  it('lets nothing of the stay, the travel plan, the outreach or an incident leave', () => {
    const inside = keysWhere((field) =>
      /^(shelter|travel|outreach|breach|conference|closing|transfer)\./.test(field.key),
    );
    const zones = new Set(inside.map((key) => zoneOf.get(key)));
    expect(zones).toEqual(new Set([null, 'N']));
  });

  it('tells schools, insurers and the civil registry no more than before', () => {
    expect(canLeave('school').toSorted()).toEqual(['child.schooling', 'risk.pickup']);
    expect(canLeave('disdukcapil')).toEqual(['child.schooling']);
    expect(canLeave('bpjs').toSorted()).toEqual([
      'child.schooling',
      'family.contactAllowed',
      'family.doNotContact',
      'family.situation',
      'health.insuranceClass',
      'victim.dependants',
    ]);
  });

  it('gives the plans of return to those who carry them out, and not to LPSK or a clergyman', () => {
    expect(canLeave('origin_uptd')).toContain('return.receiver');
    for (const profileId of ['lpsk_restitution', 'lpsk_protection', 'police_report', 'clergy']) {
      const plans = canLeave(profileId).filter((key) => /^(return|reintegration)\./.test(key));
      expect(plans, profileId).toEqual([]);
    }
  });

  it('names in the matrix only facts that an intake or a form records', () => {
    const known = new Set([...zoneOf.keys(), ...INTAKE_KEYS.map(({ key }) => key), 'case.code']);
    const named = matrix.profiles.flatMap(({ zones }) =>
      Object.values(zones).flatMap((zone) => Object.keys(zone.facts ?? {})),
    );
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
  });
});
