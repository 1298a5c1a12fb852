import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';

/** The one scheme whose content the window may show. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://suaka`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must be called before the app is ready. */
export function registerAppScheme(scheme: string): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * The content security policy of the window. Nothing may be fetched, framed or evaluated; styles
 * come from our files and from the few tags that carry this page's nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * The file that a request path means, or `null` when it leaves `root`. The check is on the
 * resolved path relative to the served folder, not on a prefix of a string.
 */
export function resolveServedFile(root: string, requestPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = path.resolve(root, `.${path.posix.join('/', decoded.replaceAll('\\', '/'))}`);
  const relative = path.relative(root, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return null;
  return relative === '' ? path.join(root, 'index.html') : file;
}

/** Serves the built window from `root` under `app://suaka/`, with a fresh nonce in each page. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    const file =
      url.origin === 'null' || url.host === 'suaka' ? resolveServedFile(root, url.pathname) : null;
    const type = file === null ? undefined : CONTENT_TYPES[path.extname(file)];
    if (file === null || type === undefined || request.method !== 'GET') {
      return new Response('', { status: 404 });
    }
    try {
      const content = await readFile(file);
      return file.endsWith('.html')
        ? htmlResponse(content.toString('utf8'))
        : fileResponse(content, type);
    } catch {
      return new Response('', { status: 404 });
    }
  });
}

function htmlResponse(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function fileResponse(content: Buffer, type: string): Response {
  return new Response(new Uint8Array(content), {
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
  });
}
