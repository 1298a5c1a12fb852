import {
  IconAlertTriangle,
  IconClockExclamation,
  IconClockHour4,
  IconFileDescription,
  IconFolder,
  IconForms,
  IconMailForward,
  IconShieldExclamation,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/pill';
import type { CaseTile, HomeCounts } from './home-summary';
import type { ReferralTile } from '../../case-parts/referral-filters';
import classes from './tiles.module.css';

interface TileLook {
  readonly icon: TablerIcon;
  /** The tint when there is something to see; a nought is always quiet. */
  readonly tone: Tone;
}

type Tile = TileLook &
  (
    | { readonly kind: 'cases'; readonly name: CaseTile }
    | { readonly kind: 'referrals'; readonly name: ReferralTile }
  );

const TILES: readonly Tile[] = [
  { kind: 'cases', name: 'overdue', icon: IconAlertTriangle, tone: 'danger' },
  { kind: 'cases', name: 'today', icon: IconClockHour4, tone: 'warn' },
  { kind: 'cases', name: 'high-risk', icon: IconShieldExclamation, tone: 'danger' },
  { kind: 'cases', name: 'incomplete', icon: IconForms, tone: 'warn' },
  { kind: 'referrals', name: 'draft', icon: IconFileDescription, tone: 'neutral' },
  { kind: 'referrals', name: 'issued', icon: IconMailForward, tone: 'neutral' },
  { kind: 'referrals', name: 'late', icon: IconClockExclamation, tone: 'danger' },
  { kind: 'cases', name: 'all', icon: IconFolder, tone: 'neutral' },
];

/** Eight numbers. Each opens the list that it counted. */
export function Tiles({ counts }: { counts: HomeCounts }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.tiles} aria-label={t('home.tiles.label')}>
      {TILES.map((tile) => (
        <li key={`${tile.kind}-${tile.name}`}>
          {tile.kind === 'cases' ? (
            <Link
              to="/cases"
              search={tile.name === 'all' ? {} : { filter: tile.name }}
              className={classes.tile}
            >
              <TileFace look={tile} count={counts.cases[tile.name]}>
                {t(`home.tiles.${tile.name}`)}
              </TileFace>
            </Link>
          ) : (
            <Link to="/referrals" search={{ filter: tile.name }} className={classes.tile}>
              <TileFace look={tile} count={counts.referrals[tile.name]}>
                {t(`home.tiles.${tile.name}`)}
              </TileFace>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function TileFace({ look, count, children }: { look: TileLook; count: number; children: string }) {
  const Icon = look.icon;
  return (
    <span className={classes.face} data-tone={count > 0 ? look.tone : 'none'}>
      <span className={classes.count}>{count}</span>
      <Icon className={classes.icon} size={20} stroke={1.75} aria-hidden />
      <span className={classes.label}>{children}</span>
    </span>
  );
}
