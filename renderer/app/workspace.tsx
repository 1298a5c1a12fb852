import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/id';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultSession } from '../../shared/contract/vault';
import { createAppRouter } from './router';
import { SessionProvider } from './session-context';

/** The app behind the doorway. A new router per unlocked stretch: no history outlives a lock. */
export default function Workspace({ session }: { session: VaultSession }) {
  const { i18n } = useTranslation();
  const [router] = useState(createAppRouter);
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <Notifications limit={1} autoClose={4_000} />
      <SessionProvider value={session}>
        <RouterProvider router={router} />
      </SessionProvider>
    </DatesProvider>
  );
}
