import { Button, Select } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconDeviceFloppy,
  IconEye,
  IconLock,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Note } from '../note';
import classes from './handover.module.css';
import { SealDialog } from './seal-dialog';
import { type CopyOutput, useCopyOutput } from './use-copy-output';
import { usePrinters } from './use-printers';

interface CopiesCardProps {
  readonly view: ReferralView;
  readonly shown: string | undefined;
  readonly onShow: (packetId: string) => void;
}

/** The copies: to look at, to save, to seal, to print. Each that leaves is recorded. */
export function CopiesCard({ view, shown, onShow }: CopiesCardProps) {
  const { t } = useTranslation();
  const [printer, setPrinter] = useState('');
  const [sealing, setSealing] = useState<ReferralView['packets'][number]>();
  const output = useCopyOutput(printer);
  return (
    <Card title={t('referrals.handover.copies')}>
      <PrinterChoice printer={printer} onPrinter={setPrinter} />
      <ul className={classes.copies}>
        {view.packets.map((packet) => (
          <li key={packet.packetId}>
            <div className={classes.copy}>
              <strong>
                {t('referrals.handover.copy', {
                  number: packet.copyNumber,
                  of: packet.copyCount,
                })}
              </strong>
              <span>
                {packet.copyNumber === packet.copyCount
                  ? t('referrals.handover.forArchive')
                  : t('referrals.handover.forAgency', { agency: view.row.agencyName })}
              </span>
              <span className={classes.hash} title={packet.sha256}>
                {t('referrals.handover.fingerprint', { hash: `${packet.sha256.slice(0, 16)} …` })}
              </span>
            </div>
            <CopyButtons
              packet={packet}
              shown={packet.packetId === shown}
              onShow={() => onShow(packet.packetId)}
              onSeal={() => setSealing(packet)}
              output={output}
            />
          </li>
        ))}
      </ul>
      <CopyNote output={output} />
      {sealing !== undefined && (
        <SealDialog packet={sealing} onClose={() => setSealing(undefined)} />
      )}
    </Card>
  );
}

interface PrinterChoiceProps {
  readonly printer: string;
  readonly onPrinter: (printer: string) => void;
}

/** The printer that is used without asking; a room may have one that others walk past. */
function PrinterChoice({ printer, onPrinter }: PrinterChoiceProps) {
  const { t } = useTranslation();
  const printers = usePrinters().data ?? [];
  // With none there is nothing to choose; printing then says that there is none.
  if (printers.length === 0) return null;
  const choices = printers.map(({ name, label }) => ({ value: name, label }));
  return (
    <Select
      label={t('sealed.printer')}
      data={[{ value: '', label: t('sealed.printerDialog') }, ...choices]}
      value={printer}
      onChange={(chosen) => onPrinter(chosen ?? '')}
      allowDeselect={false}
      mb="sm"
    />
  );
}

interface CopyButtonsProps {
  readonly packet: ReferralView['packets'][number];
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onSeal: () => void;
  readonly output: CopyOutput;
}

function CopyButtons({ packet, shown, onShow, onSeal, output }: CopyButtonsProps) {
  const { t } = useTranslation();
  const label = t('referrals.handover.copy', {
    number: packet.copyNumber,
    of: packet.copyCount,
  });
  return (
    <div className={classes.buttons}>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        aria-pressed={shown}
        aria-label={`${t('referrals.handover.show')}: ${label}`}
        onClick={onShow}
      >
        {t(shown ? 'referrals.handover.shown' : 'referrals.handover.show')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        aria-label={`${t('referrals.handover.savePdf')}: ${label}`}
        disabled={output.busy}
        onClick={() => output.run(packet, 'saved')}
      >
        {t('referrals.handover.savePdf')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconLock size={16} aria-hidden />}
        aria-label={`${t('sealed.button')}: ${label}`}
        disabled={output.busy}
        onClick={onSeal}
      >
        {t('sealed.button')}
      </Button>
      <Button
        leftSection={<IconPrinter size={16} aria-hidden />}
        aria-label={`${t('referrals.handover.print')}: ${label}`}
        disabled={output.busy}
        onClick={() => output.run(packet, 'printed')}
      >
        {t('referrals.handover.print')}
      </Button>
    </div>
  );
}

/** How the last saving or printing ended. A cancelled one says nothing. */
function CopyNote({ output }: { output: CopyOutput }) {
  const { t } = useTranslation();
  const { ended, error } = output;
  if (error !== null) return <ErrorNote error={error} />;
  if (ended === undefined || ended.outcome.kind === 'cancelled') return null;
  if (ended.outcome.kind === 'failed') {
    return (
      <Note tone="danger" role="alert" icon={<IconAlertTriangle aria-hidden />}>
        {t(`referrals.handover.outcome.${ended.outcome.code}`)}
      </Note>
    );
  }
  return (
    <Note tone="good" role="status" icon={<IconCircleCheck aria-hidden />}>
      {t(`referrals.handover.${ended.how}`, { number: ended.copyNumber })}
    </Note>
  );
}
