import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../shared/domain/basis';
import { Pill } from './pill';

/** The legal bases of something, and whether a local officer still has to confirm them. */
export function BasisNote({ basis }: { basis: readonly Basis[] }) {
  const { t } = useTranslation();
  const laws = basis.filter((one) => one.status === 'law');
  const open = basis.filter((one) => one.status === 'needs_confirmation');
  return (
    <span>
      {laws.map((one) => one.text).join(' · ')}{' '}
      {open.length > 0 && (
        <Tooltip label={open.map((one) => one.text).join(' · ')} multiline maw={420}>
          <span tabIndex={0}>
            <Pill tone="warn">{t('common.needsConfirmation')}</Pill>
          </span>
        </Tooltip>
      )}
    </span>
  );
}
