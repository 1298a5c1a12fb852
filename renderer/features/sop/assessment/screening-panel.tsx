import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import { joinWords, lowerFirst } from '../../../../shared/domain/fill-text';
import type { Form } from '../../../../shared/domain/forms/definition';
import {
  explainScreening,
  type ScreeningExplanation,
  type ScreeningGap,
} from '../../../../shared/domain/screening/explain-screening';
import type { ScreeningGuide } from '../../../../shared/domain/screening/guide';
import type { Facts } from '../../../../shared/domain/sop/condition';
import { currentLanguage } from '../../../app/language';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import classes from './assessment.module.css';
import { BasisLines } from './basis-lines';
import { useRules } from './use-rules';

interface ScreeningPanelProps {
  readonly facts: Facts;
  /** Whose decision is compared with the indication. */
  readonly decisionKey: string;
}

/** Hasil skrining: what the matrix says so far, on which ticks it rests, and what is still open. */
export function ScreeningPanel({ facts, decisionKey }: ScreeningPanelProps) {
  const { queries } = useVault();
  const guide = useRules()?.screening;
  const form = useQuery(
    queries.sop.form.queryOptions({
      input: { formId: guide?.formId ?? '' },
      enabled: guide !== undefined,
    }),
  ).data;
  if (guide === undefined || form === undefined) return null;
  return <Result guide={guide} form={form} facts={facts} decisionKey={decisionKey} />;
}

interface ResultProps extends ScreeningPanelProps {
  readonly guide: ScreeningGuide;
  readonly form: Form;
}

function Result({ guide, form, facts, decisionKey }: ResultProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const explained = explainScreening(guide, form, facts, decisionKey);
  const { difference } = explained;
  return (
    <section className={classes.panel} aria-label={t('assessment.screening.title')}>
      <h3>{t('assessment.screening.title')}</h3>
      <p
        className={classes.finding}
        data-indicated={explained.result.indicated}
        aria-live="polite"
        role="status"
      >
        {text(explained.head)}
      </p>
      <p className={classes.muted}>{text(guide.decision)}</p>
      {difference !== null && (
        <div className={classes.differs}>
          <strong>
            <IconScale size={16} aria-hidden /> {t('assessment.screening.differs')}
          </strong>
          <p>{text(guide.differs[difference])}</p>
        </div>
      )}
      <Found guide={guide} explained={explained} />
      <Gaps guide={guide} explained={explained} />
      <Statements title={t('assessment.screening.paths')} items={explained.paths} />
      <Offence guide={guide} explained={explained} />
      <Statements title={t('assessment.screening.notes')} items={explained.notes} />
    </section>
  );
}

interface PartProps {
  readonly guide: ScreeningGuide;
  readonly explained: ScreeningExplanation;
}

function Found({ guide, explained: { found } }: PartProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  if (found.length === 0) return null;
  return (
    <>
      <h4>{t('assessment.screening.found')}</h4>
      <ul className={classes.list}>
        {found.map(({ column, items, sources }) => (
          <li key={column}>
            <strong>{text(guide.columns[column])}</strong>: {items.map(text).join(', ')}
            <span className={classes.muted}>
              {' '}
              {sources.length === 0
                ? t('assessment.screening.noSource')
                : t('assessment.screening.source', {
                    sources: sources.map((one) => lowerFirst(text(one))).join(', '),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Gaps({ guide, explained: { gaps, doNotAsk } }: PartProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  if (gaps.length === 0) return null;
  return (
    <>
      <h4>{t('assessment.screening.gaps')}</h4>
      {doNotAsk !== null && <p className={classes.stop}>{text(doNotAsk)}</p>}
      {gaps.map((gap) => (
        <Gap
          key={gap.column}
          gap={gap}
          column={guide.columns[gap.column]}
          mayAsk={doNotAsk === null}
        />
      ))}
    </>
  );
}

interface GapProps {
  readonly gap: ScreeningGap;
  readonly column: Bilingual;
  readonly mayAsk: boolean;
}

function Gap({ gap, column, mayAsk }: GapProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const language = currentLanguage();
  const { state, questions, suggestions } = gap;
  return (
    <div className={classes.gap}>
      <p>
        <strong>{t(`assessment.screening.${state}`, { column: text(column) })}</strong>
      </p>
      {suggestions.map(({ indicator, items }) => (
        <p key={indicator.id} className={classes.muted}>
          {t('assessment.screening.mayPoint', {
            indicator: text(indicator),
            items: joinWords(
              items.map((one) => lowerFirst(text(one))),
              language,
            ),
          })}
        </p>
      ))}
      {mayAsk && questions.length > 0 && (
        <>
          <p className={classes.muted}>{t('assessment.screening.ask')}</p>
          <ul className={classes.list}>
            {questions.map((question) => (
              <li key={question.id}>“{text(question)}”</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Offence({ guide, explained: { offence } }: PartProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  return (
    <>
      <h4>{t('assessment.screening.offence')}</h4>
      {!offence.certain && <p className={classes.muted}>{text(guide.offenceUnknown)}</p>}
      <ul className={classes.list}>
        {offence.offences.map((one) => (
          <li key={one.id}>
            {text(one.text)} <BasisLines basis={one.basis} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface StatementsProps {
  readonly title: string;
  readonly items: ScreeningExplanation['paths'] | ScreeningExplanation['notes'];
}

function Statements({ title, items }: StatementsProps) {
  const text = useBilingual();
  if (items.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className={classes.list}>
        {items.map((one) => (
          <li key={one.id}>
            {text(one.text)} <BasisLines basis={one.basis} />
          </li>
        ))}
      </ul>
    </>
  );
}
