import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopVersionInfo } from '../../../../shared/contract/sop-versions';
import { diffSop } from '../../../../shared/domain/sop/diff';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { FieldGrid } from '../../../ui/field-grid';
import { DiffView } from './diff-view';

const keyOf = ({ version, origin }: SopVersionInfo) => `${version} ${origin}`;

/** Two versions side by side: at first the two newest. */
export function CompareVersions({ versions }: { versions: readonly SopVersionInfo[] }) {
  const { t } = useTranslation();
  const [newest, earlier] = versions;
  const [before, setBefore] = useState(earlier === undefined ? '' : keyOf(earlier));
  const [after, setAfter] = useState(newest === undefined ? '' : keyOf(newest));
  const old = useDefinition(versions, before);
  const fresh = useDefinition(versions, after);
  const changes = useMemo(
    () =>
      old.data === undefined || fresh.data === undefined ? null : diffSop(old.data, fresh.data),
    [old.data, fresh.data],
  );
  const data = versions.map((one) => ({
    value: keyOf(one),
    label: `${t('sopVersions.list.version')} ${one.version}${one.origin === 'app' ? ` (${t('sopVersions.list.app')})` : ''}`,
  }));
  const choose = (set: (key: string) => void) => (key: string | null) => set(key ?? '');
  return (
    <Card title={t('sopVersions.compare.title')}>
      <FieldGrid>
        <Select
          label={t('sopVersions.compare.before')}
          data={data}
          value={before}
          onChange={choose(setBefore)}
          allowDeselect={false}
        />
        <Select
          label={t('sopVersions.compare.after')}
          data={data}
          value={after}
          onChange={choose(setAfter)}
          allowDeselect={false}
        />
      </FieldGrid>
      <ErrorNote error={old.error ?? fresh.error} />
      {changes !== null && <DiffView changes={changes} />}
    </Card>
  );
}

function useDefinition(versions: readonly SopVersionInfo[], key: string) {
  const { queries } = useVault();
  const chosen = versions.find((one) => keyOf(one) === key);
  return useQuery(
    queries.sopVersions.get.queryOptions({
      input: { version: chosen?.version ?? 1, isApp: chosen?.origin === 'app' },
      enabled: chosen !== undefined,
      staleTime: Infinity,
    }),
  );
}
