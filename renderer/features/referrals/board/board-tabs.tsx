import { useTranslation } from 'react-i18next';
import classes from './board.module.css';
import { BOARD_FILTERS, type BoardFilter } from './filters';

interface BoardTabsProps {
  readonly filter: BoardFilter;
  readonly count: (filter: BoardFilter) => number;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** The saved filters; each says how many rows it shows. */
export function BoardTabs({ filter, count, onFilter }: BoardTabsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.tabs} role="group" aria-label={t('referrals.board.filters')}>
      {BOARD_FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.tab}
          aria-pressed={one === filter}
          onClick={() => onFilter(one)}
        >
          {t(`referrals.board.${one}`)}
          <span className={classes.count}>{count(one)}</span>
        </button>
      ))}
    </div>
  );
}
