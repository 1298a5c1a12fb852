import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lockNow } from '../pending-writes';
import { useVault } from '../vault-context';

/** Longer texts are not names; the contract refuses them. */
const QUERY_MAX = 100;

/** Ctrl+K: cases by code name, number, name or NIK, and what can be done. */
export function CommandPalette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { queries } = useVault();
  const [text, setText] = useState('');
  const found = useQuery(
    queries.cases.search.queryOptions({
      input: { text: text.trim().slice(0, QUERY_MAX) },
      enabled: text.trim().length > 1,
    }),
  );
  const commands: SpotlightActionData[] = [
    {
      id: 'new-case',
      label: t('common.newCase'),
      onClick: () => void navigate({ to: '/new-case' }),
    },
    { id: 'home', label: t('common.nav.home'), onClick: () => void navigate({ to: '/' }) },
    { id: 'cases', label: t('common.nav.cases'), onClick: () => void navigate({ to: '/cases' }) },
    {
      id: 'referrals',
      label: t('common.nav.referrals'),
      onClick: () => void navigate({ to: '/referrals' }),
    },
    {
      id: 'settings',
      label: t('common.nav.settings'),
      onClick: () => void navigate({ to: '/settings' }),
    },
    { id: 'lock', label: t('common.lockNow'), onClick: lockNow },
  ];
  const cases: SpotlightActionData[] = (text.trim().length > 1 ? (found.data ?? []) : []).map(
    (match) => ({
      id: match.caseId,
      label: match.codeName,
      description: match.number,
      // The vault has matched already; the palette must not filter its answer again.
      keywords: text,
      onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId: match.caseId } }),
    }),
  );
  return (
    <Spotlight
      actions={[
        { group: t('common.spotlight.cases'), actions: cases },
        { group: t('common.spotlight.commands'), actions: commands },
      ]}
      query={text}
      onQueryChange={setText}
      shortcut="mod + K"
      nothingFound={t('common.searchEmpty')}
      searchProps={{ placeholder: t('common.search'), 'aria-label': t('common.search') }}
      scrollable
      maxHeight={420}
    />
  );
}
