import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../../shared/domain/basis';
import { mayCall } from '../../../../shared/domain/permissions';
import { basisKey } from '../../../../shared/domain/sop/bases';
import { useSession } from '../../../app/session-context';
import { useConfirmations } from '../../../app/use-confirmations';
import { BasisNote } from '../../../ui/basis-note';
import classes from '../sop-versions.module.css';
import { ConfirmBasisDialog, type WaitingBasis } from './confirm-basis-dialog';

/** The bases of one element; whoever may, confirms from here what waits. */
export function StepBasis({ elementId, basis }: { elementId: string; basis: readonly Basis[] }) {
  const { t } = useTranslation();
  const mayConfirm = mayCall('sopVersions.confirm', useSession().officer.role);
  const confirmations = useConfirmations();
  const [chosen, setChosen] = useState<readonly WaitingBasis[]>([]);
  const waiting = basis
    .filter(({ status, text }) => {
      return status === 'needs_confirmation' && !confirmations.has(basisKey(elementId, text));
    })
    .map(({ text }) => ({ elementId, text }));
  return (
    <>
      <BasisNote elementId={elementId} basis={basis} />
      {mayConfirm && waiting.length > 0 && (
        <UnstyledButton className={classes.link} onClick={() => setChosen(waiting)}>
          {t('sopVersions.bases.confirm')}
        </UnstyledButton>
      )}
      <ConfirmBasisDialog bases={chosen} onClose={() => setChosen([])} />
    </>
  );
}
