import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Interfaces of Electron, Node and the browser that Suaka has no use for, with the reason. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\bopenExternal\b|\bopenPath\b/, 'nothing is opened in another program'],
  [/\bcrashReporter\b/, 'a dump of the memory is a file with names in it'],
  [/\bnetLog\b|\bcontentTracing\b/, 'writes what was loaded to a file'],
  [/\baddRecentDocument\b|\bsetJumpList\b/, 'file names outside the vault'],
  [/\bNotification\(/, 'shown and kept by the system'],
  [/\bTray\(/, 'a second way to the window'],
  [/\bclipboard\b/, 'other programs read along'],
  [/\bdesktopCapturer\b|\bcapturePage\b/, 'pictures of the window'],
  [/\bsendSync\b|\breturnValue\b/, 'a page could stop the shell'],
  [/\benableBlinkFeatures\b/, 'point 10 of the guide'],
  [/nodeIntegration\w*: true|webviewTag: true|experimentalFeatures: true/, 'points 2, 9 and 11'],
  [/contextIsolation: false|sandbox: false|webSecurity: false/, 'points 3, 4 and 6'],
  [/allowRunningInsecureContent: true/, 'point 8'],
  [/no-sandbox|disable-web-security|ignore-certificate-errors/, 'switches that take walls away'],
  [/['"`]file:/, 'point 18: pages come from app:// only'],
  [/persist:/, 'a session that is kept on disk'],
  [/\bsetAsDefaultProtocolClient\b/, 'links of other programs would reach the app'],
  [/\bautoUpdater\b|electron-updater/, 'unsigned updates'],
  [/from 'node:(net|http|https|http2|tls|dgram|dns)[/']/, 'there is no network'],
  [/from 'node:(child_process|worker_threads|cluster)'/, 'no program is started'],
  [
    /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|document\.cookie/,
    'a second place for words',
  ],
  [/dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/, 'HTML from text'],
  [/\beval\(|new Function\(/, 'code from text'],
  [/\bconsole\.(log|info|debug|trace)\(/, 'a log of words'],
];

/** The clipboard has one door: a summary that can hold no name, for half a minute. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  [String(/\bclipboard\b/)]: ['electron/shell/app.ts', 'electron/shell/brief-copy.ts'],
};

function sourcesOf(...folders: readonly string[]): readonly (readonly [string, string])[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|html)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(ROOT, file), withoutComments(readFileSync(file, 'utf8'))]),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const SOURCES = sourcesOf('electron', 'renderer', 'shared');

it('has sources to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(200);
});

it.each(FORBIDDEN)('%s stands in no source: %s', (pattern) => {
  const found = SOURCES.filter(([, text]) => pattern.test(text)).map(([file]) => file);
  expect(found.toSorted()).toEqual(DOORS[String(pattern)] ?? []);
});
