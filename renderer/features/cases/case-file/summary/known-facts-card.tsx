import { Accordion } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../../shared/contract/cases';
import { type Zone, ZONES } from '../../../../../shared/domain/zones';
import { useVault } from '../../../../app/vault-context';
import { Card } from '../../../../ui/card';
import { ErrorNote } from '../../../../ui/error-note';
import { StoryCount } from '../../../../case-parts/story-count';
import { FactList } from '../../../../case-parts/fact-list';
import classes from './summary.module.css';

const AREAS: readonly (Zone | null)[] = [...ZONES, null];

/** What is known, by area, with where it came from: told once, never asked again. */
export function KnownFactsCard({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { data, error } = useQuery(queries.cases.facts.queryOptions({ input: { caseId } }));
  const groups = AREAS.flatMap((zone) => {
    const facts = (data ?? []).filter((fact) => fact.zone === zone);
    return facts.length === 0 ? [] : [{ zone, facts }];
  });
  return (
    <Card title={t('caseFile.summary.known')}>
      <ErrorNote error={error} />
      <StoryCount caseId={caseId} />
      {data?.length === 0 && <p className={classes.muted}>{t('caseFile.summary.knownEmpty')}</p>}
      {groups.length > 0 && <Areas groups={groups} />}
    </Card>
  );
}

interface Area {
  readonly zone: Zone | null;
  readonly facts: readonly FactView[];
}

function Areas({ groups }: { groups: readonly Area[] }) {
  const { t } = useTranslation();
  return (
    <Accordion multiple defaultValue={['A']} chevronPosition="left" variant="default">
      {groups.map(({ zone, facts }) => (
        <Accordion.Item key={zone ?? 'internal'} value={zone ?? 'internal'}>
          <Accordion.Control>
            <span className={classes.stageLine}>
              <span>
                {zone === null ? t('caseFile.internalZone') : t(`caseFile.zones.${zone}`)}
              </span>
              <span className={classes.muted}>
                {t('caseFile.summary.factCount', { count: facts.length })}
              </span>
            </span>
          </Accordion.Control>
          <Accordion.Panel>
            <FactList facts={facts} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
