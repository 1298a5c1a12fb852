import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ShelterZone } from '../../../../../shared/domain/dates/zones';
import { localDateOf } from '../../../../../shared/domain/dates/zones';
import { parseDateInput } from '../../../../../shared/domain/dates/parse-date-input';
import {
  checkNik,
  NIK_FINDINGS,
  type NikFinding,
} from '../../../../../shared/domain/identity/check-nik';
import { type Nik, nikBirthDate, nikBirthDates } from '../../../../../shared/domain/identity/nik';
import { knownAgeAt } from '../../../../../shared/domain/identity/age';
import { SEX_LABELS, SEXES } from '../../../../../shared/domain/intake/codes';
import { optionalAge } from '../../../../../shared/domain/intake/fields';
import { useSession } from '../../../../app/session-context';
import { useBilingual, useDates } from '../../../../app/use-text';
import { useVault } from '../../../../app/vault-context';
import { FieldHint } from './field-hint';
import classes from './nik-reading.module.css';
import { useIntake } from './use-intake-field';

/**
 * What the 16 digits say, and where they and the person differ. Both are kept: nothing here writes
 * into another field unless the officer asks for it.
 */
export function NikReading({ nik, ownCaseId }: { nik: Nik; ownCaseId: string | null }) {
  const say = useBilingual();
  const region = useNikRegion(nik);
  const told = useToldPerson();
  const findings = checkNik(nik, { ...told, isKnownRegion: () => region.known });
  return (
    <div className={classes.reading} aria-live="polite">
      <FieldHint tone="good">
        <NikSentence nik={nik} place={region.name} told={told} />
      </FieldHint>
      {findings.map((finding) => (
        <FieldHint key={finding.code} tone={finding.level === 'info' ? 'plain' : 'warn'}>
          {say(NIK_FINDINGS[finding.code].text)}
          <DatesInNik finding={finding} />
        </FieldHint>
      ))}
      <SameNik nik={nik} ownCaseId={ownCaseId} />
      <TakeOver nik={nik} told={told} />
    </div>
  );
}

function useNikRegion(nik: Nik): { readonly known: boolean; readonly name: string | null } {
  const { queries } = useVault();
  const byCode = (code: string) => queries.regions.byCode.queryOptions({ input: { code } });
  const district = useQuery({ ...byCode(nik.regionCode), enabled: !nik.issuedAbroad });
  const regency = useQuery({ ...byCode(nik.regencyCode), enabled: !nik.issuedAbroad });
  // Until the vault has answered nothing is doubted.
  const known = district.data === undefined || district.data !== null;
  return { known, name: regency.data?.name ?? null };
}

type ToldPerson = ReturnType<typeof toldPerson>;

function useToldPerson(): ToldPerson {
  const { control } = useIntake();
  const zone = useSession().shelter.timeZone;
  const [sex, birthDate, estimatedAge] = useWatch({
    control,
    name: ['victim.sex', 'victim.birthDate', 'victim.estimatedAge'],
  });
  return toldPerson({ sex, birthDate, estimatedAge }, zone);
}

function toldPerson(
  typed: { readonly sex: string; readonly birthDate: string; readonly estimatedAge: string },
  zone: ShelterZone,
) {
  const age = optionalAge().safeParse(typed.estimatedAge);
  return {
    at: localDateOf(new Date().toISOString(), zone),
    sex: SEXES.find((sex) => sex === typed.sex) ?? null,
    birthDate: parseDateInput(typed.birthDate),
    estimatedAge: age.success ? age.data : null,
  };
}

function NikSentence({ nik, place, told }: { nik: Nik; place: string | null; told: ToldPerson }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const dates = useDates();
  const date = nikBirthDate(nik, told.at, knownAgeAt(told, told.at));
  const [first, second] = nikBirthDates(nik, told.at);
  const shown = [date ?? first, date === null ? second : undefined]
    .filter((one) => one !== undefined)
    .map(dates.date)
    .join(t('intake.or'));
  const sex = say(SEX_LABELS[nik.sex]).toLowerCase();
  const owner =
    shown === '' ? t('intake.nikOfSex', { sex }) : t('intake.nikOf', { sex, date: shown });
  const from = nik.issuedAbroad ? t('intake.nikAbroad') : place && t('intake.nikFrom', { place });
  return <>{[owner, from].filter(Boolean).join(' · ')}</>;
}

function DatesInNik({ finding }: { finding: NikFinding }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [first] = finding.datesInNik ?? [];
  if (finding.code !== 'nik_birth_date_differs' || first === undefined) return null;
  return <> {t('intake.nikSays', { date: dates.date(first) })}</>;
}

/** V8 of the check table: the number is already in another file. Nothing is merged. */
function SameNik({ nik, ownCaseId }: { nik: Nik; ownCaseId: string | null }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { queries } = useVault();
  const found = useQuery(queries.cases.search.queryOptions({ input: { text: nik.digits } }));
  const same = found.data?.filter(
    (match) =>
      match.caseId !== ownCaseId &&
      (match.kind === 'not_assigned' || match.reasons.includes('same_nik')),
  );
  return same?.map((match) => (
    <FieldHint key={match.caseId} tone="warn">
      {say(NIK_FINDINGS.nik_duplicate.text)}{' '}
      {match.kind === 'file' ? (
        <Link to="/cases/$caseId" params={{ caseId: match.caseId }} className={classes.link}>
          {t('intake.openFile', { codeName: match.codeName, number: match.number })}
        </Link>
      ) : (
        t('intake.fileNotAssigned', { number: match.number, companion: match.companion })
      )}
    </FieldHint>
  ));
}

/** Saves typing what the card already says; only into fields that are still empty. */
function TakeOver({ nik, told }: { nik: Nik; told: ToldPerson }) {
  const { t } = useTranslation();
  const { setValue, getValues } = useIntake();
  const date = nikBirthDate(nik, told.at, knownAgeAt(told, told.at));
  const birthDateOpen = useWatch({ control: useIntake().control, name: 'victim.birthDate' }) === '';
  const takesDate = birthDateOpen && date !== null;
  const takesSex = told.sex === null;
  if (!takesDate && !takesSex) return null;
  const takeOver = () => {
    const options = { shouldDirty: true, shouldValidate: true } as const;
    if (takesDate) setValue('victim.birthDate', date.split('-').reverse().join('/'), options);
    if (getValues('victim.sex') === '') setValue('victim.sex', nik.sex, options);
  };
  return (
    <button type="button" className={classes.takeOver} onClick={takeOver}>
      {t(takesDate ? (takesSex ? 'intake.takeBoth' : 'intake.takeDate') : 'intake.takeSex')}
    </button>
  );
}
