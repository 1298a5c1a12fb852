import { Alert, Button, Modal } from '@mantine/core';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageReport } from '../../../../shared/contract/sop-versions';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { ApprovalForm } from '../../access';
import classes from '../sop-versions.module.css';

/** A file that was chosen, and what the vault says of it. */
interface Chosen {
  readonly fileName: string;
  readonly text: string;
  readonly report: PackageReport;
}

/** Chooses a package, shows who signed it, and makes the draft from it with a second person. */
export function ImportPackage({ onImported }: { onImported: () => void }) {
  const { t } = useTranslation();
  const { client } = useVault();
  const choose = useMutation({
    mutationFn: async () => {
      const opened = await window.suaka.openSopPackage();
      if (opened.kind !== 'opened') return opened;
      const { fileName, text } = opened;
      const chosen: Chosen = {
        fileName,
        text,
        report: await client.sopVersions.inspectPackage({ text }),
      };
      return { kind: 'chosen' as const, chosen };
    },
  });
  const result = choose.data;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        loading={choose.isPending}
        onClick={() => choose.mutate()}
      >
        {t('sopVersions.package.import')}
      </Button>
      <ErrorNote error={choose.error} />
      {result?.kind === 'failed' && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t(`sopVersions.package.${result.code === 'too_large' ? 'tooLarge' : 'unreadable'}`)}
        </Alert>
      )}
      <Modal
        opened={result?.kind === 'chosen'}
        onClose={choose.reset}
        title={t('sopVersions.package.importTitle')}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {result?.kind === 'chosen' && (
          <ChosenPackage chosen={result.chosen} onClose={choose.reset} onImported={onImported} />
        )}
      </Modal>
    </>
  );
}

interface ChosenPackageProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onImported: () => void;
}

function ChosenPackage({ chosen, onClose, onImported }: ChosenPackageProps) {
  const { t } = useTranslation();
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const { fileName, text, report } = chosen;
  if (report.kind === 'refused') {
    const { path, reason } = report;
    return (
      <Alert
        color="red"
        variant="light"
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('sopVersions.package.refused', { fileName })}
      >
        {path !== '' && <code>{path}</code>} {reason}
        <p>{t('sopVersions.package.untouched')}</p>
      </Alert>
    );
  }
  return (
    <ApprovalForm
      about={null}
      submitLabel={t('sopVersions.package.submit')}
      onApproved={async (approval) => {
        await client.sopVersions.importPackage({ text, approval });
        await queryClient.invalidateQueries({ queryKey: queries.sopVersions.key() });
        onClose();
        onImported();
      }}
      onCancel={onClose}
    >
      <SoundPackage fileName={fileName} report={report} />
    </ApprovalForm>
  );
}

interface SoundPackageProps {
  readonly fileName: string;
  readonly report: Extract<PackageReport, { kind: 'sound' }>;
}

/** What the package says of itself, and the fingerprint to be compared by telephone. */
function SoundPackage({ fileName, report }: SoundPackageProps) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const { manifest, fingerprint, isKnown } = report;
  return (
    <div className={classes.stack}>
      <p>
        <strong>{fileName}</strong>
        <br />
        {t('sopVersions.package.from', {
          shelter: manifest.shelterName,
          version: manifest.version,
          date: dateOf(manifest.exportedAt),
        })}
      </p>
      <p className={classes.quote}>
        {t('sopVersions.package.fingerprint')} <strong>{fingerprint}</strong>
        <br />
        {t(`sopVersions.package.${isKnown ? 'known' : 'unknown'}`)}
      </p>
      <p className={classes.muted}>{t('sopVersions.package.intoDraft')}</p>
    </div>
  );
}
