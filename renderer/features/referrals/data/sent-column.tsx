import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { useBilingual, useDates } from '../../../app/use-text';
import type { StepProps } from '../steps';
import { sentColumn } from './columns';
import classes from './data.module.css';
import { MissingData } from './data-notes';
import { MaskList } from './mask-list';
import { OwnMask } from './own-mask';
import { LineMark, Row } from './row';
import { useOverride } from './use-override';

type SentLine = ReferralView['sent'][number];

/** Dikirim: label, value, where it comes from, and why it goes. */
export function SentColumn(props: StepProps & { readonly onGround: () => void }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { view, choices, change, readOnly, onGround } = props;
  const { phrase, facts, sheet, officeContact } = sentColumn(view);
  const { withdraw } = useOverride();
  const remove = ({ key, rule }: SentLine) => {
    if (rule === 'override') withdraw.mutate({ referralId: view.row.referralId, key });
    else change({ selections: choices.selections.filter((one) => one.key !== key) });
  };
  return (
    <section className={classes.card} aria-labelledby="referral-sent">
      <h2 id="referral-sent">{t('referrals.data.sent')}</h2>
      <p className={classes.intro}>
        {t('referrals.data.sentIntro', { profile: bilingual(view.row.profileName) })}
      </p>
      <MissingData view={view} onGround={onGround} />
      <ul className={classes.rows}>
        {phrase.length > 0 && <PhraseRow lines={phrase} />}
        {facts.map((line) => (
          <SentRow
            key={line.key}
            line={line}
            step={props}
            onRemove={line.rule !== 'required' && !readOnly ? () => remove(line) : undefined}
          />
        ))}
        {sheet.map(({ zone, lines }) => (
          <Row
            key={zone}
            label={t(`referrals.zones.${zone}`)}
            mark={<LineMark tone="warn">{t('referrals.data.separateSheet')}</LineMark>}
          >
            <span>{lines.map((line) => bilingual(line.label)).join(', ')}</span>
            <span className={classes.source}>{t('referrals.data.onSheet')}</span>
          </Row>
        ))}
        {officeContact && (
          <Row
            label={t('referrals.data.contact')}
            mark={<LineMark tone="good">{t('referrals.data.required')}</LineMark>}
          >
            {t('referrals.data.contactValue')}
          </Row>
        )}
      </ul>
      {view.sent.length === 0 && <p className={classes.intro}>{t('referrals.data.nothingSent')}</p>}
    </section>
  );
}

/** Code, sex and age stand in one phrase on the letter, so they stand in one line here. */
function PhraseRow({ lines }: { lines: readonly SentLine[] }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [first, ...rest] = lines.map((line) => bilingual(line.label));
  const label = [first, ...rest.map((one) => one.toLowerCase())].join(', ');
  return (
    <Row label={label} mark={<LineMark tone="good">{t('referrals.data.required')}</LineMark>}>
      {lines.map((line) => line.text).join(' · ')}
    </Row>
  );
}

interface SentRowProps {
  readonly line: SentLine;
  readonly step: StepProps;
  readonly onRemove: (() => void) | undefined;
}

function SentRow({ line, step, onRemove }: SentRowProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { dateOf } = useDates();
  const label = bilingual(line.label);
  return (
    <Row label={label} mark={<SentMark line={line} />}>
      {/* Names are shown on the sheet itself, not in lists. */}
      <span>{line.onIdentitySheet ? t('referrals.data.onSheet') : line.text}</span>
      <span className={classes.source}>
        {t('referrals.data.recorded', {
          source: bilingual(line.source),
          date: dateOf(line.recordedAt),
        })}
        {line.rule === 'conditional' &&
          ` · ${t('referrals.data.forWhat', { reason: line.reason })}`}
      </span>
      {line.rule === 'override' && <GivenBy line={line} view={step.view} />}
      <MaskList {...step} textKey={line.key} />
      {line.maskable && !step.readOnly && <OwnMask {...step} line={line} />}
      {onRemove !== undefined && (
        <button type="button" className={classes.action} onClick={onRemove}>
          <IconX size={14} aria-hidden />
          {t('referrals.data.remove')}
          <span className="visually-hidden">: {label}</span>
        </button>
      )}
    </Row>
  );
}

/** On whose word, and why, a fact goes that the matrix forbids. */
function GivenBy({ line, view }: { line: SentLine; view: ReferralView }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const given = view.overrides.find(({ key }) => key === line.key);
  if (given === undefined) return null;
  const by = t('referrals.data.overrideGiven', { name: given.byName, date: dateOf(given.at) });
  return <span className={classes.source}>{`${by}: ${given.reason}`}</span>;
}

function SentMark({ line }: { line: SentLine }) {
  const { t } = useTranslation();
  if (line.rule === 'override') {
    return <LineMark tone="danger">{t('referrals.data.overridden')}</LineMark>;
  }
  if (line.onIdentitySheet) {
    return <LineMark tone="warn">{t('referrals.data.separateSheet')}</LineMark>;
  }
  return line.rule === 'required' ? (
    <LineMark tone="good">{t('referrals.data.required')}</LineMark>
  ) : (
    <LineMark tone="accent">{t('referrals.data.conditional')}</LineMark>
  );
}
