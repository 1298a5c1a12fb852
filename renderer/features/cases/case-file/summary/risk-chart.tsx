import type { RiskEntry } from '../../../../../shared/contract/assessment';
import { RISK_LEVELS } from '../../../../../shared/domain/risk/rule';
import classes from './risk-card.module.css';

const WIDTH = 300;
const HEIGHT = 66;
const EDGE = 9;

/** The levels over time as a line, one point for each assessment. The list below says it in words. */
export function RiskChart({ entries }: { entries: readonly RiskEntry[] }) {
  const points = entries.map(({ assessmentId, result }, index) => ({
    id: assessmentId,
    level: result.chosenLevel,
    x: EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, entries.length - 1),
    y: heightOf(RISK_LEVELS.indexOf(result.chosenLevel)),
  }));
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      {RISK_LEVELS.map((level, index) => (
        <line
          key={level}
          className={classes.scale}
          x1={0}
          x2={WIDTH}
          y1={heightOf(index)}
          y2={heightOf(index)}
        />
      ))}
      <polyline className={classes.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, level, x, y }) => (
        <circle key={id} className={classes.point} data-level={level} cx={x} cy={y} r={5} />
      ))}
    </svg>
  );
}

/** The highest level on top. */
function heightOf(rank: number): number {
  return EDGE + (rank * (HEIGHT - 2 * EDGE)) / (RISK_LEVELS.length - 1);
}
