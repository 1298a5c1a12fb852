import { Button, Modal, SegmentedControl, Text } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_SIZES } from '../../../../shared/domain/packets/paper';
import { useSession } from '../../../app/session-context';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { PdfPages } from '../../../ui/pdf-pages/pdf-pages';
import classes from './print-consent.module.css';

interface PrintConsentProps {
  readonly referralId: string;
  /** The recorded consent with its number; without one the empty form. */
  readonly consent?: { readonly consentId: string; readonly number: string };
}

/** The consent form for this agency: empty, to be read aloud and signed, or as it was recorded. */
export function PrintConsent({ referralId, consent }: PrintConsentProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const label =
    consent === undefined
      ? t('referrals.consentPaper.empty')
      : t('referrals.consentPaper.filled', { number: consent.number });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {label}
      </Button>
      {opened && (
        <Modal
          opened
          onClose={() => setOpened(false)}
          size="min(1100px, 94vw)"
          title={label}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <ConsentPages referralId={referralId} consentId={consent?.consentId ?? null} />
        </Modal>
      )}
    </>
  );
}

interface ConsentPagesProps {
  readonly referralId: string;
  readonly consentId: string | null;
}

function ConsentPages({ referralId, consentId }: ConsentPagesProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { shelter } = useSession();
  const [paper, setPaper] = useState(shelter.paper);
  const pages = useQuery({
    ...queries.consents.printForm.queryOptions({ input: { referralId, consentId, paper } }),
    // Pages of a case are not kept longer than they are looked at.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shown = pages.data;
  const output = useMutation({
    mutationFn: async (how: 'saved' | 'printed') => {
      if (shown === undefined) return { how, outcome: { kind: 'cancelled' } as const };
      const { pdf: bytes, fileName } = shown;
      const outcome = await (how === 'saved'
        ? window.suaka.savePacket({ bytes, fileName })
        : window.suaka.printPacket({ bytes }));
      return { how, outcome };
    },
  });
  const busy = shown === undefined || output.isPending;
  return (
    <div className={classes.dialog}>
      <div className={classes.side}>
        <SegmentedControl
          aria-label={t('sop.print.paper')}
          fullWidth
          value={paper}
          onChange={(size) => setPaper(PAPER_SIZES.find((one) => one === size) ?? paper)}
          data={[...PAPER_SIZES]}
        />
        <Text size="sm" c="dimmed">
          {t(
            consentId === null
              ? 'referrals.consentPaper.emptyText'
              : 'referrals.consentPaper.filledText',
          )}
        </Text>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={busy}
          onClick={() => output.mutate('printed')}
        >
          {t('sop.print.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={busy}
          onClick={() => output.mutate('saved')}
        >
          {t('sop.print.save')}
        </Button>
        <ErrorNote error={output.error} />
        {output.data !== undefined && <Ended {...output.data} />}
      </div>
      <div className={classes.desk}>
        <PdfPages
          data={shown?.pdf}
          label={t('referrals.consentPaper.pages')}
          zoom="fit"
          {...(pages.error === null ? {} : { instead: <ErrorNote error={pages.error} /> })}
        />
      </div>
    </div>
  );
}

interface EndedProps {
  readonly how: 'saved' | 'printed';
  readonly outcome: Awaited<ReturnType<typeof window.suaka.savePacket>>;
}

/** How printing or saving ended; a cancelled one says nothing. */
function Ended({ how, outcome }: EndedProps) {
  const { t } = useTranslation();
  if (outcome.kind === 'cancelled') return null;
  return (
    <Text role={outcome.kind === 'done' ? 'status' : 'alert'} size="sm">
      {outcome.kind === 'done'
        ? t(`sop.print.${how}`)
        : t(`referrals.handover.outcome.${outcome.code}`)}
    </Text>
  );
}
