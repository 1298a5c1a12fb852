import type { Verification } from '../../../shared/contract/audit';
import type { UseCaseContext } from '../state';
import { toUserError } from '../user-errors';
import type { OpenVault } from '../vault-folder';
import { verifyChain } from './chain';

interface Job {
  state: Verification;
  isStopped: boolean;
}

/** One per open vault; it goes with it. */
const JOBS = new WeakMap<OpenVault, Job>();

/** Starts a verification, unless one is running. */
export function startVerification({ vault }: UseCaseContext): Verification {
  const running = JOBS.get(vault);
  if (running?.state.kind === 'running') return running.state;
  const job: Job = { state: { kind: 'running', checked: 0, total: 0 }, isStopped: false };
  JOBS.set(vault, job);
  void run(vault, job);
  return job.state;
}

/** How far the last verification is. */
export function readVerification({ vault }: UseCaseContext): Verification {
  return JOBS.get(vault)?.state ?? { kind: 'none' };
}

/** Ends a running verification. */
export function stopVerification(context: UseCaseContext): Verification {
  const job = JOBS.get(context.vault);
  if (job?.state.kind === 'running') {
    job.isStopped = true;
    job.state = { kind: 'stopped' };
  }
  return readVerification(context);
}

async function run(vault: OpenVault, job: Job): Promise<void> {
  try {
    const verdict = await verifyChain(vault.db, vault.keys.audit, {
      onProgress: ({ checked, total }) => {
        job.state = { kind: 'running', checked, total };
      },
      isStopped: () => job.isStopped || !vault.db.isOpen,
    });
    job.state = verdict;
  } catch (error) {
    const userError = toUserError(error);
    if (userError === null) throw error;
    const { code, details } = userError;
    job.state = { kind: 'failed', error: { code, details } };
  }
}
