type Write = () => Promise<unknown>;

const writers = new Set<Write>();

/**
 * Registers what must be written before the window goes away, such as a draft that waits for a
 * pause in typing. Returns the function that takes it off the list again.
 */
export function registerPendingWrite(write: Write): () => void {
  writers.add(write);
  return () => writers.delete(write);
}

/** Writes everything that still waits. Never rejects: one failed draft must not lose another. */
export async function flushPendingWrites(): Promise<void> {
  await Promise.allSettled([...writers].map((write) => write()));
}

/** Locks at once; the shell blanks the window before anything else. */
export function lockNow(): void {
  window.suaka.lock();
}
