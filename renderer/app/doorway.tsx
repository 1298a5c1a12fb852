import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { VaultSession, VaultStatus } from '../../shared/contract/vault';
import { Unlock } from '../features/accounts/unlock';
import { useAfterPaint } from './use-after-paint';
import { useVault } from './vault-context';

// Only the unlock screen is needed at once. The rest is read while the password is typed.
const loadWorkspace = () => import('./workspace');
const Workspace = lazy(loadWorkspace);
const FirstRun = lazy(() => import('../features/accounts/first-run'));
const VaultProblem = lazy(() => import('../features/accounts/vault-problem'));
const MustChangePassword = lazy(() => import('../features/accounts/must-change-password'));
const DutySheet = lazy(() => import('../features/accounts/duty-sheet'));
const KitOffer = lazy(() => import('../features/recovery/kit-offer'));
const RecoverAccess = lazy(() => import('../features/recovery/recover-access'));
const Maintenance = lazy(() => import('../features/maintenance/maintenance'));

/** Shows what the state of the vault allows: create, unlock, a problem, or the work itself. */
export function Doorway() {
  const { queries } = useVault();
  const status = useQuery(queries.door.status.queryOptions());
  if (status.isError) throw status.error;
  return <Suspense fallback={null}>{status.data && <OpenDoor status={status.data} />}</Suspense>;
}

/** What was asked for at the door instead of unlocking. */
type Aside = 'none' | 'maintenance' | 'recovery';

function OpenDoor({ status }: { status: VaultStatus }) {
  const { queries } = useVault();
  const painted = useAfterPaint();
  const [aside, setAside] = useState<Aside>('none');
  const [offersKit, setOffersKit] = useState(false);
  useQuery({ queryKey: ['workspace-code'], queryFn: loadWorkspace, enabled: painted });
  const installation = useQuery(
    queries.vault.installation.queryOptions({ enabled: painted && status.kind !== 'unlocked' }),
  );
  if (installation.isError) throw installation.error;
  const { appVersion } = status;
  const goBack = () => setAside('none');
  const door = { appVersion, onMaintenance: () => setAside('maintenance') };
  if (aside === 'maintenance') return <Maintenance onBack={goBack} />;
  if (installation.data && status.kind !== 'unlocked') {
    return <VaultProblem problem={installation.data} {...door} />;
  }
  switch (status.kind) {
    case 'empty':
      return <FirstRun onCreated={() => setOffersKit(true)} {...door} />;
    case 'locked':
      return aside === 'recovery' ? (
        <RecoverAccess officers={status.officers} onBack={goBack} />
      ) : (
        <Unlock officers={status.officers} onForgot={() => setAside('recovery')} {...door} />
      );
    case 'problem':
      return <VaultProblem {...status} {...door} />;
    case 'unlocked':
      return (
        <Inside
          session={status.session}
          offersKit={offersKit}
          onOffered={() => setOffersKit(false)}
        />
      );
  }
}

interface InsideProps {
  readonly session: VaultSession;
  /** The vault was made just now: what opens it when passwords are lost comes before the work. */
  readonly offersKit: boolean;
  readonly onOffered: () => void;
}

/** Between door and work: what has to be done first, one after the other. */
function Inside({ session, offersKit, onOffered }: InsideProps) {
  if (session.mustChangePassword) return <MustChangePassword session={session} />;
  if (session.dutyDue) return <DutySheet session={session} />;
  if (offersKit) return <KitOffer session={session} onDone={onOffered} />;
  return <Workspace session={session} />;
}
