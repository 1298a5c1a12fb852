import type { Session, WebContents } from 'electron';
import { mayRequest } from './content-policy';

/**
 * A proxy that is not there, for every address. Peer connections and early connections pass neither
 * the policy of the page nor the filter of its requests; with this they have no way out.
 */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

/**
 * Denies a session every permission, device, download and request that is not the app's own.
 * Nothing of it is ever needed, so no name is looked at: Electron would allow what nobody decided.
 */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
  void session.setProxy(NOWHERE);
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses navigation, new windows and webviews in `contents`: pages are opened by the shell only. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
