import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { VaultSession } from '../../shared/contract/vault';
import { createAppRouter } from './router';
import { SessionProvider } from './session-context';

/** The app behind the doorway. A new router per unlocked stretch: no history outlives a lock. */
export function Workspace({ session }: { session: VaultSession }) {
  const [router] = useState(createAppRouter);
  return (
    <SessionProvider value={session}>
      <RouterProvider router={router} />
    </SessionProvider>
  );
}
