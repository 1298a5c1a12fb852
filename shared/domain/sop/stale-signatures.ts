import type { SopStep } from './definition';
import { type StepHistory, UNTOUCHED } from './step-history';

/**
 * Signatures that rest, directly or through other steps, on a step that was reopened after them:
 * the step to the reopened ones, in the order of the SOP. A later signature confirms.
 */
export function staleSignatures(
  steps: ReadonlyMap<string, SopStep>,
  histories: ReadonlyMap<string, StepHistory>,
): ReadonlyMap<string, readonly string[]> {
  const reopened = [...steps.keys()].filter((id) => reopenedIndexOf(histories, id) >= 0);
  const stale = new Map<string, string[]>();
  if (reopened.length === 0) return stale;
  const followers = followersOf(steps);
  for (const root of reopened) {
    const since = reopenedIndexOf(histories, root);
    for (const id of reachableFrom(root, followers)) {
      const { status, signedIndex } = histories.get(id) ?? UNTOUCHED;
      if ((status !== 'signed' && status !== 'awaiting') || signedIndex > since) continue;
      if (signedIndex >= 0) stale.set(id, [...(stale.get(id) ?? []), root]);
    }
  }
  return stale;
}

function reopenedIndexOf(histories: ReadonlyMap<string, StepHistory>, id: string): number {
  return histories.get(id)?.reopenedIndex ?? -1;
}

function followersOf(steps: ReadonlyMap<string, SopStep>): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  for (const step of steps.values()) {
    for (const id of step.requires) {
      const list = followers.get(id);
      if (list === undefined) followers.set(id, [step.id]);
      else list.push(step.id);
    }
  }
  return followers;
}

function reachableFrom(
  root: string,
  followers: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const stack = [...(followers.get(root) ?? [])];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === root || seen.has(id)) continue;
    seen.add(id);
    stack.push(...(followers.get(id) ?? []));
  }
  return seen;
}
