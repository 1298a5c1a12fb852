import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseHeader } from '../../../../shared/contract/cases';
import { localDateOf } from '../../../../shared/domain/dates/zones';
import { isReviewOverdue } from '../../../../shared/domain/risk/review';
import { useBilingual, useDates } from '../../../app/use-text';
import type { CaseColumnId } from './case-columns';
import type { Moment } from '../../../case-parts/case-filters';
import classes from './case-table.module.css';
import { DuePill } from '../../../case-parts/due-pill';
import { CaseFlags } from '../../../case-parts/case-flags';
import { RiskPill } from '../../../case-parts/risk-pill';

interface CaseRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly file: CaseHeader;
  readonly index: number;
  /** Distance from the top of the list in px. */
  readonly top: number;
  readonly moment: Moment;
}

/** One case, the whole row a link to its file. Code name and number, never a name. */
export function CaseRow({ ref, file, index, top, moment }: CaseRowProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  const { stage, nextStep, riskLevel, riskReviewDate } = file;
  const style = useMemo(() => ({ transform: `translateY(${top}px)` }), [top]);
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={`${classes.columns} ${classes.row}`}
      style={style}
      onKeyDown={moveBetweenRows}
    >
      <Cell column="case">
        <Link to="/cases/$caseId" params={{ caseId: file.caseId }} className={classes.link}>
          {file.codeName}
        </Link>
        <span className={classes.second}>{file.number}</span>
      </Cell>
      <Cell column="stage">{stage === null ? '–' : text(stage.title)}</Cell>
      <Cell column="step">
        {nextStep === null ? t('cases.list.noStep') : text(nextStep.title)}
        {!file.intakeComplete && (
          <span className={classes.second}>{t('cases.list.incomplete')}</span>
        )}
      </Cell>
      <Cell column="due">
        <DuePill
          due={file.due[0] ?? null}
          isEmergency={nextStep?.why === 'emergency'}
          moment={moment}
        />
      </Cell>
      <Cell column="risk">
        <RiskPill level={riskLevel} />
        {isReviewOverdue(riskReviewDate, localDateOf(moment.now, moment.zone)) && (
          <span className={classes.second}>{t('assessment.review.short')}</span>
        )}
      </Cell>
      <Cell column="flags">
        <CaseFlags flags={file.flags} />
      </Cell>
      <Cell column="companion">{file.companion === '' ? '–' : file.companion}</Cell>
      <Cell column="opened">{dateOf(file.openedAt)}</Cell>
    </div>
  );
}

function Cell({ column, children }: { column: CaseColumnId; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div role="cell" className={classes.cell} data-column={column}>
      <span className={classes.label} aria-hidden>
        {t(`cases.columns.${column}`)}
      </span>
      {children}
    </div>
  );
}

/** The arrow keys go from row to row, as in any list. */
function moveBetweenRows(event: KeyboardEvent<HTMLDivElement>) {
  const { currentTarget: row, key } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const wanted = Number(row.dataset.index) + (key === 'ArrowDown' ? 1 : -1);
  const other = row.parentElement?.querySelector(`[data-index="${wanted}"] a`);
  if (!(other instanceof HTMLElement)) return;
  event.preventDefault();
  other.focus();
}
