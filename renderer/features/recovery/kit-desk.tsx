import type { Bytes } from '../../../shared/contract/bytes';
import { Alert, Button, Title } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedKit } from '../../../shared/contract/recovery';
import type { ShellOutcome } from '../../../shared/shell';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { PdfPages } from '../../ui/pdf-pages/pdf-pages';
import type { Zoom } from '../../ui/pdf-pages/use-scale';
import { ProveCard } from './prove-card';
import classes from './recovery.module.css';

interface KitDeskProps {
  readonly kit: PrintedKit;
  /** Why it lies here, if there is more to say than that it is shown once. */
  readonly intro?: string;
  readonly onDone: () => void;
}

/** A new kit while it can be seen: print it, prove one sheet, hand the sheets out. */
export function KitDesk({ kit, intro, onDone }: KitDeskProps) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [isProven, setProven] = useState(false);
  return (
    <div className={classes.desk}>
      <header className={classes.head}>
        <div>
          <Title order={1}>{t('recovery.desk.title', { generation: kit.generation })}</Title>
          <p className={classes.muted}>
            {intro} {t('recovery.desk.once')}
          </p>
        </div>
        <Button variant={isProven ? 'filled' : 'default'} onClick={onDone}>
          {t(isProven ? 'recovery.desk.finish' : 'recovery.desk.leave')}
        </Button>
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          <PrintCard pdf={kit.pdf} />
          <ProveCard isProven={isProven} onProven={() => setProven(true)} />
          <Card title={t('recovery.desk.shareTitle')}>
            <p className={classes.muted}>{t('recovery.desk.shareText')}</p>
          </Card>
        </div>
        <PdfPages data={kit.pdf} label={t('recovery.desk.pages')} zoom={zoom} onZoom={setZoom} />
      </div>
    </div>
  );
}

function PrintCard({ pdf }: { pdf: Bytes }) {
  const { t } = useTranslation();
  const print = useMutation({
    mutationFn: async () => window.suaka.printPacket({ bytes: pdf }),
  });
  return (
    <Card title={t('recovery.desk.printTitle')}>
      <p className={classes.muted}>{t('recovery.desk.printText')}</p>
      <Button
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {t('recovery.desk.print')}
      </Button>
      <ErrorNote error={print.error} />
      {print.data !== undefined && <PrintNote outcome={print.data} />}
    </Card>
  );
}

/** How printing ended; a cancelled one says nothing. */
function PrintNote({ outcome }: { outcome: ShellOutcome }) {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case 'cancelled':
      return null;
    case 'done':
      return (
        <p className={classes.muted} role="status">
          {t('recovery.desk.printed')}
        </p>
      );
    case 'failed': {
      const known = (['no_printer', 'print_failed'] as const).find((code) => code === outcome.code);
      return (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t(`recovery.desk.outcome.${known ?? 'other'}`)}
        </Alert>
      );
    }
  }
}
