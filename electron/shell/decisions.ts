import { APP_ORIGIN } from './content-policy';

/** The part of a frame that tells who it is. */
interface Frame {
  readonly origin: string;
}

/** Whether a message comes from the very main frame of our window, showing our own page. */
export function isTrustedSender<T extends Frame>(sender: T | null, mainFrame: T): boolean {
  return sender !== null && sender === mainFrame && sender.origin === APP_ORIGIN;
}

/**
 * The key that locks at once. It is heard before the page gets the event, so that no dialog, menu
 * or text field can keep it.
 */
export function isLockKey(input: { readonly type: string; readonly key: string }): boolean {
  return input.type === 'keyDown' && input.key === 'F12';
}

/** Switches through which another program could read or steer the window; no fuse covers them. */
const DRIVING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/** Whether a packed app must refuse to start with this command line. */
export function mayBeDriven(hasSwitch: (name: string) => boolean): boolean {
  return DRIVING_SWITCHES.some(hasSwitch);
}
