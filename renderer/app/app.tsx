import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/id';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { theme } from '../ui/theme';
import { Doorway } from './doorway';
import { ErrorBoundary } from './error-boundary';
import { LockKeeper } from './lock-keeper';
import type { VaultClient } from './vault-client';
import { VaultProvider } from './vault-context';

/** The window: theme, language, vault, and behind the doorway the app itself. */
export function App({ client, nonce }: { client: VaultClient; nonce: string }) {
  const { i18n } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <Notifications position="bottom-right" />
        <ErrorBoundary>
          <VaultProvider client={client}>
            <LockKeeper />
            <Doorway />
          </VaultProvider>
        </ErrorBoundary>
      </DatesProvider>
    </MantineProvider>
  );
}
