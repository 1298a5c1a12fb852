import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../../shared/domain/basis';
import classes from './assessment.module.css';

/** The bases of a statement, each with its standing: law, to be confirmed, or Suaka's design. */
export function BasisLines({ basis }: { basis: readonly Basis[] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.basis}>
      {basis.map((one) => `${one.text}${t(`assessment.status.${one.status}`)}`).join(' · ')}
    </span>
  );
}
