import path from 'node:path';

/** The one scheme whose content a window may show. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'suaka';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** The one page of the window. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

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

/** `true` when the window may request `url`: our own pages, and data the page made itself. */
export function mayRequest(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('blob:') || url.startsWith('data:');
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
