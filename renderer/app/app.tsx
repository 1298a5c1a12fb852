import { MantineProvider } from '@mantine/core';
import { theme } from '../ui/theme';
import { Doorway } from './doorway';
import { ErrorBoundary } from './error-boundary';
import { LockKeeper } from './lock-keeper';
import type { VaultClient } from './vault-client';
import { VaultProvider } from './vault-context';

/** The window: theme, vault, and behind the doorway the app itself. */
export function App({ client, nonce }: { client: VaultClient; nonce: string }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => nonce}
    >
      <ErrorBoundary>
        <VaultProvider client={client}>
          <LockKeeper />
          <Doorway />
        </VaultProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
