import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { z } from 'zod';
import { ChangePassword } from '../features/accounts/change-password';
import { Audit } from '../features/audit/audit';
import { Calendar } from '../features/calendar/calendar';
import { CaseFile } from '../features/cases/case-file';
import { CaseList } from '../features/cases/case-list';
import { NewCase } from '../features/cases/new-case';
import { ConferencePage } from '../features/conference/conference-page';
import { Home } from '../features/home/home';
import { LedgerPage } from '../features/ledger/ledger-page';
import { ResponseTimes } from '../features/ledger/response-times';
import { Officers } from '../features/officers/officers';
import { RecoveryKitPage } from '../features/recovery/recovery-kit-page';
import { ReferralBoard } from '../features/referrals/referral-board';
import { AgencyDirectory } from '../features/agencies/agency-directory';
import { ReferralWizard } from '../features/referrals/referral-wizard';
import { Settings } from '../features/settings/settings';
import { VerifyPage } from '../features/verify/verify-page';
import { isPlainDate } from '../../shared/domain/dates/plain-date';
import { CALENDAR_VIEWS } from './calendar-views';
import { SopSettings } from '../features/sop-versions/sop-settings';
import { CASE_TABS } from './case-tabs';
import { AdminFrame } from './layout/admin-frame';
import { AppFrame } from './layout/app-frame';

const rootRoute = createRootRoute({ component: AppFrame });

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });

const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: z.object({ filter: z.string().max(40).optional().catch(undefined) }),
  component: CaseList,
});

const newCaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-case',
  component: NewCase,
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  validateSearch: z.object({
    tab: z.enum(CASE_TABS).optional().catch(undefined),
    step: z.string().max(20).optional().catch(undefined),
  }),
  component: CaseFile,
});

const referralsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals',
  validateSearch: z.object({ filter: z.string().max(40).optional().catch(undefined) }),
  component: ReferralBoard,
});

const referralRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals/$referralId',
  component: ReferralWizard,
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  component: VerifyPage,
});

const agenciesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals/agencies',
  component: AgencyDirectory,
});

const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals/ledger',
  validateSearch: z.object({ file: z.string().max(64).optional().catch(undefined) }),
  component: LedgerPage,
});

const responseTimesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referrals/response-times',
  component: ResponseTimes,
});

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  validateSearch: z.object({
    view: z.enum(CALENDAR_VIEWS).optional().catch(undefined),
    day: z.string().refine(isPlainDate).optional().catch(undefined),
  }),
  component: Calendar,
});

const conferenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/conferences/$conferenceId',
  component: ConferencePage,
});

const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: AdminFrame,
});

const settingsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: Settings,
});

const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  component: ChangePassword,
});

const recoveryKitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recovery-kit',
  component: RecoveryKitPage,
});

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit',
  component: Audit,
});

const sopRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sop',
  component: SopSettings,
});

const officersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/officers',
  component: Officers,
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  casesRoute,
  newCaseRoute,
  caseRoute,
  referralsRoute,
  referralRoute,
  verifyRoute,
  agenciesRoute,
  ledgerRoute,
  responseTimesRoute,
  calendarRoute,
  conferenceRoute,
  adminRoute.addChildren([settingsRoute, sopRoute, officersRoute, auditRoute]),
  passwordRoute,
  recoveryKitRoute,
]);

/** A router that lives in memory only: an address could name a case. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPendingMinMs: 0,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
