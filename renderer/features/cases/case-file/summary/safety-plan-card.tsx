import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../../shared/contract/cases';
import { type PocketPage, pocketPage } from '../../../../../shared/domain/safety-plan/pocket';
import { useSession } from '../../../../app/session-context';
import { useBilingual } from '../../../../app/use-text';
import { useVault } from '../../../../app/vault-context';
import { FactList } from '../../../../case-parts/fact-list';
import { Card } from '../../../../ui/card';
import classes from './safety-plan-card.module.css';

/** Facts of the safety plan (form F-06c); the intake has one of its own under the same head. */
const PLAN_KEYS = /^safety\.(?!immediateDanger$|pocket)/;

/** The safety plan as it was made with the client, and the page the client may carry. */
export function SafetyPlanCard({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const facts = useQuery(queries.cases.facts.queryOptions({ input: { caseId } })).data ?? [];
  const plan = facts.filter(({ key }) => PLAN_KEYS.test(key));
  if (plan.length === 0) return null;
  return (
    <Card title={t('assessment.safetyPlan.title')}>
      <FactList facts={plan} />
      <Pocket facts={facts} />
    </Card>
  );
}

function Pocket({ facts }: { facts: readonly FactView[] }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { shelter } = useSession();
  const [opened, setOpened] = useState(false);
  const guide = useQuery(queries.assessment.rules.queryOptions({ staleTime: Infinity })).data
    ?.pocket;
  if (guide === undefined) return null;
  const values = Object.fromEntries(facts.map(({ key, value }) => [key, value]));
  const page = pocketPage(guide, values, [shelter.name]);
  if (page === null) return <p className={classes.muted}>{t('assessment.safetyPlan.noPocket')}</p>;
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setOpened(true)}>
        {t('assessment.safetyPlan.pocket')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('assessment.safetyPlan.pocketTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <p className={classes.muted}>{t('assessment.safetyPlan.pocketHelp')}</p>
        {page.indiscreet.length > 0 && (
          <p className={classes.warning} role="alert">
            {t('assessment.safetyPlan.indiscreet', { words: page.indiscreet.join(', ') })}
          </p>
        )}
        <PocketSheet page={page} />
      </Modal>
    </>
  );
}

/** The page as it will be on paper: nothing on it says what it is or where it comes from. */
function PocketSheet({ page }: { page: PocketPage }) {
  const text = useBilingual();
  return (
    <article className={classes.sheet}>
      <h3>{text(page.title)}</h3>
      {page.parts.map(({ title, lines }) => (
        <section key={title.id}>
          <h4>{text(title)}</h4>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </article>
  );
}
