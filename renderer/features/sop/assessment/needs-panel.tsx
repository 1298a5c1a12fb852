import { Button } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { needsOf, reasonsOf, unaskedNeeds } from '../../../../shared/domain/needs/plan-lines';
import type { Facts } from '../../../../shared/domain/sop/condition';
import { currentLanguage } from '../../../app/language';
import { useBilingual } from '../../../app/use-text';
import { fieldName, type FormValues } from '../form/form-values';
import classes from './assessment.module.css';
import { withLines, withServices } from './copy-needs';
import { useRules } from './use-rules';

/** The needs of the assessment beside the plan, to be copied into it by a press. */
export function NeedsPanel({ facts }: { facts: Facts }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { setValue } = useFormContext<FormValues>();
  const guide = useRules()?.needs;
  if (guide === undefined) return null;
  const language = currentLanguage();
  const needs = needsOf(guide, facts);
  const unasked = unaskedNeeds(guide, facts);
  const copy = () => {
    const options = { shouldDirty: true, shouldValidate: true };
    const services = withServices(facts['plan.services'], needs);
    if (services.length > 0) setValue(fieldName('plan.services'), services, options);
    const lines = withLines(guide, facts['plan.lines'], needs, language);
    setValue(fieldName('plan.lines'), lines, options);
  };
  return (
    <section className={classes.panel} aria-label={t('assessment.needs.title')}>
      <h3>{t('assessment.needs.title')}</h3>
      {needs.length === 0 && <p className={classes.muted}>{t('assessment.needs.empty')}</p>}
      <ol className={classes.list}>
        {needs.map((need) => (
          <li key={need.id}>
            <strong>{text(need.label)}</strong>
            <span className={classes.muted}> {reasonsOf(guide, need, language).join('; ')}</span>
          </li>
        ))}
      </ol>
      {unasked.length > 0 && needs.length > 0 && (
        <p className={classes.stop}>
          {t('assessment.needs.unasked', { services: unasked.map(text).join(', ') })}
        </p>
      )}
      {needs.length > 0 && (
        <div className={classes.proposal}>
          <Button variant="default" size="compact-md" onClick={copy}>
            {t('assessment.needs.copy')}
          </Button>
          <p className={classes.muted}>{t('assessment.needs.copyHelp')}</p>
        </div>
      )}
    </section>
  );
}
