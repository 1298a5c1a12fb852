import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedKit } from '../../../shared/contract/recovery';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { KitDesk } from './kit-desk';
import { KitStateText } from './kit-state-text';
import { MakeKit } from './make-kit';
import classes from './recovery.module.css';

type Mode =
  | { readonly kind: 'state' }
  | { readonly kind: 'making' }
  | { readonly kind: 'desk'; readonly kit: PrintedKit };

/** Kit pemulihan: whether there is one, and making the next. */
export function RecoveryKitPage() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const state = useQuery(queries.recovery.state.queryOptions());
  const [mode, setMode] = useState<Mode>({ kind: 'state' });
  const showState = () => setMode({ kind: 'state' });
  if (mode.kind === 'desk') return <KitDesk kit={mode.kit} onDone={showState} />;
  const replaces = state.data?.kind !== 'none';
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('recovery.title')}</h1>
      <ErrorNote error={state.error} />
      {state.data !== undefined && mode.kind === 'state' && (
        <Card>
          <div className={classes.what}>
            <KitStateText state={state.data} />
            <p className={classes.muted}>{t('recovery.what')}</p>
          </div>
          <Button onClick={() => setMode({ kind: 'making' })}>
            {t(replaces ? 'recovery.makeNew' : 'recovery.make')}
          </Button>
        </Card>
      )}
      {mode.kind === 'making' && (
        <Card>
          <MakeKit
            replaces={replaces}
            onMade={(kit) => setMode({ kind: 'desk', kit })}
            onCancel={showState}
          />
        </Card>
      )}
    </div>
  );
}
