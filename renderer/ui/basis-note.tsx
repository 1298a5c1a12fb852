import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BasisConfirmation } from '../../shared/contract/sop-versions';
import type { Basis } from '../../shared/domain/basis';
import { basisKey } from '../../shared/domain/sop/bases';
import { useConfirmations } from '../app/use-confirmations';
import { useDates } from '../app/use-text';
import { Pill } from './pill';

interface BasisNoteProps {
  /** The step, clock, gate or form whose bases these are: a confirmation holds for it alone. */
  readonly elementId: string;
  readonly basis: readonly Basis[];
}

/** The legal bases of something, what of it a local officer has confirmed, and what still waits. */
export function BasisNote({ elementId, basis }: BasisNoteProps) {
  const { t } = useTranslation();
  const confirmations = useConfirmations();
  const laws = basis.filter((one) => one.status === 'law');
  const needed = basis.filter((one) => one.status === 'needs_confirmation');
  const confirmed = needed.flatMap(({ text }) => {
    const one = confirmations.get(basisKey(elementId, text));
    return one === undefined ? [] : [one];
  });
  const open = needed.filter(({ text }) => !confirmations.has(basisKey(elementId, text)));
  return (
    <span>
      {laws.map((one) => one.text).join(' · ')}{' '}
      {confirmed.map((one) => (
        <Confirmed key={one.confirmationId} confirmation={one} />
      ))}
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

/** A confirmed basis in its own words, and who confirmed it when and by which document. */
function Confirmed({ confirmation }: { confirmation: BasisConfirmation }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const { text, source, byName, at } = confirmation;
  const by = t('sopVersions.bases.by', { source, name: byName, date: dateOf(at) });
  return (
    <>
      {' '}
      <Tooltip label={text} multiline maw={420}>
        <span tabIndex={0}>
          <Pill tone="good">{t('sopVersions.bases.confirmed')}</Pill>
        </span>
      </Tooltip>{' '}
      {by}{' '}
    </>
  );
}
