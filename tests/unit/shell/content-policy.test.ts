import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  mayRequest,
  resolveServedFile,
} from '../../../electron/shell/content-policy';

describe('the content security policy', () => {
  it('allows these sources and no others', () => {
    const policy = contentSecurityPolicy('bm9uY2U=');
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    expect(Object.fromEntries(directives.map(([name, ...values]) => [name, values]))).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'nonce-bm9uY2U='"],
      'img-src': ["'self'", 'blob:', 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-src': ["'none'"],
      'object-src': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ["'none'"],
    });
  });
});

describe('a request of the window', () => {
  it.each([
    'app://suaka/index.html',
    'app://suaka/assets/index.js',
    'blob:app://suaka/1',
    'data:image/png;base64,AA==',
  ])('to %s may leave', (url) => expect(mayRequest(url)).toBe(true));

  it.each([
    'http://127.0.0.1/',
    'https://contoh.example/',
    'ws://127.0.0.1/',
    'wss://contoh.example/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'app://suaka',
    'app://suaka.example/index.html',
    'app://print/page.html',
    'app://other/',
    'APP://suaka/index.html',
    'packet://page/',
    'chrome://gpu/',
    'devtools://devtools/bundled/inspector.html',
    'view-source:app://suaka/index.html',
    'filesystem:app://suaka/x',
    'javascript:alert(1)',
    'about:blank',
    '',
  ])('to %s is cancelled', (url) => expect(mayRequest(url)).toBe(false));
});

describe('a path that is asked of the window’s own pages', () => {
  const root = path.resolve('/srv/suaka');

  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a.js', 'assets/a.js'],
    ['/assets/../index.html', 'index.html'],
    ['/assets/huruf%20a.woff2', 'assets/huruf a.woff2'],
    // Above the root there is nothing, as in every URL.
    ['/../index.html', 'index.html'],
    ['/..%2f..%2fetc/passwd', 'etc/passwd'],
    ['/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'],
    ['/..\\..\\etc\\passwd', 'etc/passwd'],
    ['//etc/passwd', 'etc/passwd'],
    ['/suaka/../../suaka-secret/x', 'suaka-secret/x'],
  ])('%s means %s inside the served folder', (asked, file) => {
    expect(resolveServedFile(root, asked)).toBe(path.join(root, file));
  });

  it.each(['/%', '/%zz', '/index.html%00.png', '/%c0%ae%c0%ae/etc/passwd'])(
    '%s means nothing',
    (asked) => expect(resolveServedFile(root, asked)).toBeNull(),
  );
});
