import pdf from 'pdfjs-dist/legacy/build/pdf.min.mjs?raw';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?raw';
import page from './page.mjs?raw';

const HTML = `<!doctype html>
<meta charset="utf-8">
<title>Suaka</title>
<link rel="stylesheet" href="./page.css">
<script type="module" src="./page.mjs"></script>`;

// The paper is the page: what is printed is what was shown, with the packet's own margins.
const CSS = '@page { margin: 0 } body { margin: 0 } canvas { display: block; break-after: page }';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-src 'none'";

export interface PrintFile {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Everything the print window may load, by path. Loaded only when something is printed. */
export function printFiles(packet: Uint8Array): ReadonlyMap<string, PrintFile> {
  const script = (content: string): PrintFile => ({ content, type: 'text/javascript' });
  return new Map([
    ['/page.html', { content: HTML, type: 'text/html' }],
    ['/page.css', { content: CSS, type: 'text/css' }],
    ['/page.mjs', script(page)],
    ['/pdf.mjs', script(pdf)],
    ['/pdf.worker.mjs', script(worker)],
    ['/packet.pdf', { content: new Uint8Array(packet), type: 'application/pdf' }],
  ]);
}

/** Answers one request of the print window. */
export function answerPrintRequest(files: ReadonlyMap<string, PrintFile>, path: string): Response {
  const file = files.get(path);
  if (file === undefined) return new Response('', { status: 404 });
  return new Response(file.content, {
    headers: {
      'content-type': `${file.type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
