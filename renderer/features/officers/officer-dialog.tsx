import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OneTimeAccess } from '../../../shared/contract/officers';
import { AddOfficer } from './add-officer';
import { ChangeRole } from './change-role';
import type { OfficerAct } from './officer-act';
import { OneTimePassword } from './one-time-password';
import { RemoveOfficer } from './remove-officer';
import { ResetPassword } from './reset-password';
import { SwitchOfficer } from './switch-officer';

interface OfficerDialogProps {
  /** `null` keeps the dialog closed. */
  readonly act: OfficerAct | null;
  readonly onClose: () => void;
}

/** The dialog of any act on an officer; a password that was made is shown in it, and only once. */
export function OfficerDialog({ act, onClose }: OfficerDialogProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<OneTimeAccess | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  return (
    <Modal
      opened={act !== null}
      onClose={close}
      title={made === null ? act !== null && <ActTitle act={act} /> : t('officers.once.title')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={made === null}
      withCloseButton={made === null}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {made !== null && <OneTimePassword access={made} onDone={close} />}
      {made === null && act !== null && <ActBody act={act} onMade={setMade} onClose={close} />}
    </Modal>
  );
}

function ActTitle({ act }: { act: OfficerAct }) {
  const { t } = useTranslation();
  if (act.kind === 'add') return t('officers.addTitle');
  return t(`officers.${act.kind}Title`, { name: act.officer.displayName });
}

interface ActBodyProps {
  readonly act: OfficerAct;
  readonly onMade: (access: OneTimeAccess) => void;
  readonly onClose: () => void;
}

function ActBody({ act, onMade, onClose }: ActBodyProps) {
  switch (act.kind) {
    case 'add':
      return <AddOfficer onMade={onMade} onClose={onClose} />;
    case 'reset':
      return <ResetPassword officer={act.officer} onMade={onMade} onClose={onClose} />;
    case 'role':
      return <ChangeRole officer={act.officer} onClose={onClose} />;
    case 'remove':
      return <RemoveOfficer officer={act.officer} onClose={onClose} />;
    case 'disable':
    case 'enable':
      return <SwitchOfficer kind={act.kind} officer={act.officer} onClose={onClose} />;
  }
}
