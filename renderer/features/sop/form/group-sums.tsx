import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../../shared/domain/facts/answer';
import { amountText } from '../../../../shared/domain/facts/catalogue';
import type { GroupColumn } from '../../../../shared/domain/forms/definition';
import { useBilingual } from '../../../app/use-text';
import classes from './form.module.css';
import { sumsOf } from './group-rows';

interface GroupSumsProps {
  readonly columns: readonly GroupColumn[];
  readonly rows: readonly GroupRow[];
}

/** Amounts of money added up while they are typed. */
export function GroupSums({ columns, rows }: GroupSumsProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const sums = rows.length === 0 ? [] : sumsOf(columns, rows);
  return sums.map(({ column, sum }) => (
    <output key={column.name} className={classes.sum}>
      {t('sop.form.group.sum', { column: text(column.label), sum: text(amountText(sum)) })}
    </output>
  ));
}
