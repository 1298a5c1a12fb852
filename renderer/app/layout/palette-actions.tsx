import type { SpotlightActionData } from '@mantine/spotlight';
import {
  IconBuilding,
  IconCalendar,
  IconFolder,
  IconFolders,
  IconHelp,
  IconHome,
  IconKey,
  IconLanguage,
  IconLock,
  IconPlus,
  IconQrcode,
  IconSend,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MATCH_REASONS } from '../../../shared/domain/search/match';
import { changeLanguage, currentLanguage } from '../language';
import { lockNow } from '../pending-writes';
import { useBilingual } from '../use-text';
import { useVault } from '../vault-context';

/** Longer texts are not names; the contract refuses them. */
const QUERY_MAX = 100;
/** One letter fits too many. */
const QUERY_MIN = 2;
const AGENCIES_MAX = 8;

/** Cases that the vault finds for a text, with the reasons: its answer shows no name. */
export function useCaseActions(typed: string): SpotlightActionData[] {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const navigate = useNavigate();
  const { queries } = useVault();
  const text = typed.trim().slice(0, QUERY_MAX);
  const isAsked = text.length >= QUERY_MIN;
  const found = useQuery(
    queries.cases.search.queryOptions({ input: { text }, enabled: isAsked, gcTime: 0 }),
  );
  const reasonText = (reason: string) => {
    if (reason === 'case_number') return t('common.spotlight.byNumber');
    if (reason === 'alias') return t('common.spotlight.byCodeName');
    const known = Object.entries(MATCH_REASONS).find(([code]) => code === reason);
    return known === undefined ? '' : bilingual(known[1]);
  };
  // Only what can be opened is an action; that another file exists is said where one searches first.
  const files = (found.data ?? []).filter((match) => match.kind === 'file');
  return (isAsked ? files : []).map((match) => ({
    id: `case-${match.caseId}`,
    label: match.codeName,
    description: match.number,
    leftSection: icon(IconFolder),
    rightSection: match.reasons.map(reasonText).filter(Boolean).join(' · '),
    onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId: match.caseId } }),
  }));
}

/** Agencies by name, once something is typed: a list of all would bury the commands. */
export function useAgencyActions(typed: string): SpotlightActionData[] {
  const bilingual = useBilingual();
  const navigate = useNavigate();
  const { queries } = useVault();
  const isAsked = typed.trim().length >= QUERY_MIN;
  const directory = useQuery(queries.referrals.agencies.queryOptions({ enabled: isAsked }));
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return (isAsked ? (directory.data ?? []) : [])
    .map(({ agency, profiles }) => ({
      id: `agency-${agency.id}`,
      label: agency.name,
      description: profiles.map((profile) => bilingual(profile.name)).join(' · '),
      leftSection: icon(IconBuilding),
      onClick: () => void navigate({ to: '/referrals' }),
    }))
    .filter(({ label, description }) => {
      const shown = `${label} ${description}`.toLowerCase();
      return words.every((word) => shown.includes(word));
    })
    .slice(0, AGENCIES_MAX);
}

/** What can be done from anywhere. */
export function useCommandActions(onHelp: () => void): SpotlightActionData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const otherLanguage = currentLanguage() === 'id' ? 'en' : 'id';
  return [
    command('new-case', t('common.newCase'), IconPlus, () => void navigate({ to: '/new-case' })),
    command('home', t('common.nav.home'), IconHome, () => void navigate({ to: '/' })),
    command('cases', t('common.nav.cases'), IconFolders, () => void navigate({ to: '/cases' })),
    command(
      'referrals',
      t('common.nav.referrals'),
      IconSend,
      () => void navigate({ to: '/referrals' }),
    ),
    command('verify', t('verify.title'), IconQrcode, () => void navigate({ to: '/verify' })),
    command(
      'calendar',
      t('common.nav.calendar'),
      IconCalendar,
      () => void navigate({ to: '/calendar' }),
    ),
    command(
      'settings',
      t('common.nav.settings'),
      IconSettings,
      () => void navigate({ to: '/settings' }),
    ),
    command(
      'password',
      t('accounts.changePassword.title'),
      IconKey,
      () => void navigate({ to: '/password' }),
    ),
    {
      ...command('lock', t('common.lockNow'), IconLock, lockNow),
      rightSection: 'F12',
    },
    {
      ...command(
        'language',
        t('common.spotlight.otherLanguage'),
        IconLanguage,
        () => void changeLanguage(otherLanguage),
      ),
      keywords: ['bahasa', 'language', 'indonesia', 'english', 'inggris'],
    },
    { ...command('help', t('common.nav.help'), IconHelp, onHelp), rightSection: 'F1' },
  ];
}

function command(
  id: string,
  label: string,
  look: TablerIcon,
  onClick: () => void,
): SpotlightActionData {
  return { id: `command-${id}`, label, leftSection: icon(look), onClick };
}

function icon(Icon: TablerIcon) {
  return <Icon size={18} stroke={1.75} aria-hidden />;
}
