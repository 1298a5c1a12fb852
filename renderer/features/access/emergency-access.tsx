import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconClockHour4, IconUrgent } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCESS_REASON_MAX } from '../../../shared/contract/approval';
import { BREAK_GLASS_HOURS, BREAK_GLASS_REASON_MIN } from '../../../shared/domain/access';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import { useRefreshCases } from '../../case-parts/case-view';
import { ErrorNote } from '../../ui/error-note';
import classes from './access.module.css';

interface EmergencyAccessProps {
  readonly caseId: string;
  /** `null` where the number of the file is not known. */
  readonly number: string | null;
}

/** Akses darurat: the way into a file that an officer is not assigned to. Only who needs it sees it. */
export function EmergencyAccess({ caseId, number }: EmergencyAccessProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!mayCall('access.breakGlass', officer.role)) return null;
  return (
    <>
      <Button variant="default" onClick={open} leftSection={<IconUrgent size={16} aria-hidden />}>
        {t('access.breakGlass.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={
          number === null
            ? t('access.breakGlass.titleOnly')
            : t('access.breakGlass.title', { number })
        }
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <EmergencyForm caseId={caseId} onClose={close} />
      </Modal>
    </>
  );
}

function EmergencyForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const navigate = useNavigate();
  const refresh = useRefreshCases();
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  const enter = useMutation(
    queries.access.breakGlass.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
        await navigate({ to: '/cases/$caseId', params: { caseId } });
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const short = reason.trim().length < BREAK_GLASS_REASON_MIN;
    setIsShort(short);
    if (!short && !enter.isPending) enter.mutate({ caseId, reason });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Text>{t('access.breakGlass.when')}</Text>
      <ul className={classes.points}>
        <li>
          <IconClockHour4 size={18} aria-hidden />
          {t('access.breakGlass.what', { count: BREAK_GLASS_HOURS })}
        </li>
        <li>
          <IconBell size={18} aria-hidden />
          {t('access.breakGlass.told')}
        </li>
      </ul>
      <Textarea
        label={t('access.breakGlass.reason')}
        placeholder={t('access.breakGlass.reasonPlaceholder')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isShort && t('access.approval.reasonShort', { count: BREAK_GLASS_REASON_MIN })}
        maxLength={ACCESS_REASON_MAX}
        autosize
        minRows={3}
        data-autofocus
      />
      <ErrorNote error={enter.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={enter.isPending}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={enter.isPending}>
          {t('access.breakGlass.submit')}
        </Button>
      </Group>
    </form>
  );
}
