import { useTranslation } from 'react-i18next';
import type { DiffValue, ElementChange, ValueChange } from '../../../../shared/domain/sop/diff';
import { Pill, type Tone } from '../../../ui/pill';
import classes from '../sop-versions.module.css';
import { namePath, sortChanges } from './diff-words';

/** Lines of one element that are shown; a new form alone would fill the screen otherwise. */
const MAX_LINES = 12;

const TONES = { added: 'good', removed: 'danger', changed: 'accent' } as const satisfies Readonly<
  Record<ElementChange['change'], Tone>
>;

/** What is not the same, element by element, the old words left and the new ones right. */
export function DiffView({ changes }: { changes: readonly ElementChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p>{t('sopVersions.compare.same')}</p>;
  return (
    <div className={classes.stack}>
      <p className={classes.muted} role="status">
        {t('sopVersions.compare.count', { count: changes.length })}
      </p>
      {changes.map((change) => (
        <ElementDiff key={`${change.kind} ${change.id}`} change={change} />
      ))}
    </div>
  );
}

function ElementDiff({ change }: { change: ElementChange }) {
  const { t } = useTranslation();
  const sorted = sortChanges(change.values);
  const shown = sorted.slice(0, MAX_LINES);
  const more = sorted.length - shown.length;
  return (
    <section className={classes.element}>
      <h3>
        {t(`sopVersions.compare.kinds.${change.kind}`)} {change.id}{' '}
        <Pill tone={TONES[change.change]}>{t(`sopVersions.compare.${change.change}`)}</Pill>
      </h3>
      <table className={classes.diff}>
        <thead>
          <tr>
            <th scope="col">{t('sopVersions.compare.field')}</th>
            <th scope="col">{t('sopVersions.compare.before')}</th>
            <th scope="col">{t('sopVersions.compare.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((value) => (
            <tr key={value.path}>
              <th scope="row">
                <PathWords change={value} />
              </th>
              <td data-side="before">
                <Value value={value.before} />
              </td>
              <td data-side="after">
                <Value value={value.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes.muted}>{t('sopVersions.compare.more', { count: more })}</p>
      )}
    </section>
  );
}

function PathWords({ change: { path } }: { change: ValueChange }) {
  const { t } = useTranslation();
  const { word, language, item } = namePath(path);
  if (word === null) return <code>{path}</code>;
  const spoken =
    language === null
      ? null
      : t(`sopVersions.compare.${language === 'id' ? 'inIndonesian' : 'inEnglish'}`);
  return (
    <>
      {t(`sopVersions.compare.fields.${word}`)}
      {spoken !== null && ` (${spoken})`}
      {item !== null && <small>{item}</small>}
    </>
  );
}

function Value({ value }: { value: DiffValue }) {
  const { t } = useTranslation();
  if (value === null || value === '') {
    return <span className={classes.muted}>{t('sopVersions.compare.nothing')}</span>;
  }
  if (typeof value === 'boolean') return t(`sopVersions.compare.${value ? 'yes' : 'no'}`);
  return value;
}
