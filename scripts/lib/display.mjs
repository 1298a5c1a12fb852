/**
 * Where windows appear: on the screen there is, else on a virtual one.
 */

/** Large enough for the widest layout of the app. */
export const virtualScreen = '1920x1080x24';

/**
 * @typedef {{ readonly kind: 'screen' } | { readonly kind: 'virtual' }} Display
 */

/**
 * @param {{
 *   platform: NodeJS.Platform,
 *   env: Readonly<Record<string, string | undefined>>,
 *   asOtherUser: boolean,
 * }} machine `asOtherUser`: the app runs as another user than the owner of the session
 * @returns {Display}
 */
export function chooseDisplay({ platform, env, asOtherUser }) {
  if (platform !== 'linux' || env['DISPLAY']) return { kind: 'screen' };
  // A Wayland socket lies in a folder that only the session's own user may enter.
  if (env['WAYLAND_DISPLAY'] && !asOtherUser) return { kind: 'screen' };
  return { kind: 'virtual' };
}

/**
 * The command that runs another one with the display.
 * @param {Display} display
 * @param {import('./command.mjs').Command} inner
 * @returns {import('./command.mjs').Command}
 */
export function withDisplay(display, inner) {
  if (display.kind === 'screen') return inner;
  const server = `-screen 0 ${virtualScreen} -nolisten tcp`;
  return { command: 'xvfb-run', args: ['-a', '-s', server, inner.command, ...inner.args] };
}
