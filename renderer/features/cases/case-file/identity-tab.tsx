import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../shared/contract/cases';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { CompleteIntake } from '../intake/complete-intake';
import classes from './case-file.module.css';
import type { CaseView } from '../../../case-parts/case-view';
import tab from './identity-tab.module.css';
import { FactList } from '../../../case-parts/fact-list';

type Mode = 'hidden' | 'shown' | 'editing';

/** Identitas: hidden until somebody asks for it, because every reading is recorded. */
export function IdentityTab({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>('hidden');
  if (mode === 'editing') {
    return (
      <div className={classes.sheet}>
        <CompleteIntake
          caseId={view.caseId}
          onDone={() => setMode('hidden')}
          onCancel={() => setMode('hidden')}
        />
      </div>
    );
  }
  return (
    <div className={classes.sheet}>
      <Card title={t('caseFile.identity.title')}>
        <div className={tab.bar}>
          <p className={tab.note}>
            {mode === 'hidden' ? t('caseFile.identity.hidden') : t('caseFile.identity.recorded')}
          </p>
          {mode === 'hidden' ? (
            <Button
              leftSection={<IconEye size={16} aria-hidden />}
              onClick={() => setMode('shown')}
            >
              {t('caseFile.identity.show')}
            </Button>
          ) : (
            <Button
              variant="default"
              leftSection={<IconEyeOff size={16} aria-hidden />}
              onClick={() => setMode('hidden')}
            >
              {t('caseFile.identity.hide')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setMode('editing')}
          >
            {t('caseFile.identity.edit')}
          </Button>
        </div>
      </Card>
      {mode === 'shown' && <Identity caseId={view.caseId} />}
    </div>
  );
}

const GROUPS = ['client', 'documents', 'guardian', 'reporter'] as const;
type Group = (typeof GROUPS)[number];

const DOCUMENT_KEYS = ['victim.nik', 'victim.nikMissingReason', 'victim.passport'];

/** What is read first; the rest follows as it comes. */
const FIRST_KEYS = [
  'victim.name',
  'victim.nickname',
  'victim.birthDate',
  'victim.citizenship',
  'victim.originRegion',
  'victim.phone',
];

function rankOf({ key }: FactView): number {
  const rank = FIRST_KEYS.indexOf(key);
  return rank < 0 ? FIRST_KEYS.length : rank;
}

function groupOf({ key }: FactView): Group {
  if (DOCUMENT_KEYS.includes(key)) return 'documents';
  if (key.startsWith('guardian.')) return 'guardian';
  return key.startsWith('reporter.') ? 'reporter' : 'client';
}

function Identity({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  // Nothing of it is kept: hiding and showing again is another reading.
  const { data, error } = useQuery(
    queries.cases.identity.queryOptions({ input: { caseId }, gcTime: 0 }),
  );
  if (data === undefined) return <ErrorNote error={error} />;
  return (
    <div className={tab.groups}>
      {GROUPS.map((group) => {
        const facts = data
          .filter((fact) => groupOf(fact) === group)
          .toSorted((left, right) => rankOf(left) - rankOf(right));
        return (
          <Card key={group} title={t(`caseFile.identity.groups.${group}`)}>
            {facts.length === 0 && <p className={tab.note}>{t('caseFile.identity.empty')}</p>}
            <FactList facts={facts} isPrivate />
            {group === 'reporter' && (
              <p className={tab.note}>{t('caseFile.identity.reporterNote')}</p>
            )}
          </Card>
        );
      })}
    </div>
  );
}
