import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  diagnosticsText,
  type InstallationFault,
} from '../../../shared/domain/maintenance/diagnostics';
import type { MaintenanceReport } from '../../../shared/domain/maintenance/report';
import { Card } from '../../ui/card';
import classes from './maintenance.module.css';

interface DiagnosticsProps {
  readonly report: MaintenanceReport;
  readonly fault: InstallationFault | null;
}

/** The same facts as text, to be copied into a message to whoever helps. */
export function Diagnostics({ report, fault }: DiagnosticsProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'no' | 'copied' | 'selected'>('no');
  const copy = () => {
    field.current?.select();
    setCopied(copySelection() ? 'copied' : 'selected');
  };
  return (
    <Card title={t('maintenance.diagnostics.title')}>
      <p className={classes.note}>{t('maintenance.diagnostics.intro')}</p>
      <Textarea
        ref={field}
        aria-label={t('maintenance.diagnostics.title')}
        classNames={{ input: classes.text ?? '' }}
        value={diagnosticsText(report, fault)}
        rows={6}
        readOnly
      />
      <div className={classes.copy}>
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          {t('maintenance.diagnostics.copy')}
        </Button>
        <span role="status">{copied !== 'no' && t(`maintenance.diagnostics.${copied}`)}</span>
      </div>
    </Card>
  );
}

/**
 * The old way of copying needs a press and no permission. The new one asks for the clipboard
 * permission, which this window grants to nobody.
 */
function copySelection(): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  return document.execCommand('copy');
}
