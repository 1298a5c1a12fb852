import { formatLongDate } from '../packets/indonesian';
import { type Html, html, renderHtml, styleElement } from '../packets/html/tag';
import { type Margins, pageRule, type Paper, paperOf } from '../packets/paper';
import { crc32 } from './crc32';
import { KIT_SHARES } from './share';

/** One share as it is printed for its keeper. */
export interface KitShare {
  /** Groups of five characters, in order. */
  readonly groups: readonly string[];
  /** The same as a QR code: an address that begins with `data:image/`. */
  readonly qr: string;
}

/** A recovery kit to be drawn, one page per share. */
export interface KitInput {
  readonly shelterName: string;
  readonly generation: number;
  /** Plain date on which the kit was made, `2026-11-24`. */
  readonly date: string;
  readonly shares: readonly KitShare[];
  readonly css: string;
  readonly fontCss: string;
}

/** Pages ready for `printToPDF`. */
export interface ComposedKit {
  readonly html: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

const MARGINS: Margins = { topMm: 16, rightMm: 18, bottomMm: 14, leftMm: 22 };

/**
 * Composes the kit: three A4 pages that are handed to three keepers. Pure: the same input gives the
 * same bytes. On paper it speaks Indonesian only, as every paper of the shelter does.
 */
export function composeKit(input: KitInput): ComposedKit {
  const paper = paperOf('A4');
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>Kit pemulihan</title>
${styleElement(input.fontCss, pageRule(paper, MARGINS), input.css)}
</head>
<body>
${input.shares.map((share, place) => sheet(input, share, place + 1))}
</body>
</html>
`;
  return { html: renderHtml(page), paper, margins: MARGINS };
}

/**
 * Eight digits over the whole share, to compare what is on the screen with what is on paper. CRC-32 in
 * hexadecimal; it finds mistakes, not intent.
 */
export function shareChecksum(groups: readonly string[]): string {
  const bytes = Uint8Array.from(groups.join(''), (letter) => letter.charCodeAt(0));
  const sum = crc32(bytes).toString(16).toUpperCase().padStart(8, '0');
  return `${sum.slice(0, 4)} ${sum.slice(4)}`;
}

function sheet(input: KitInput, share: KitShare, number: number): Html {
  const facts = [
    ['Lembaga', input.shelterName],
    ['Nomor kit', String(input.generation)],
    ['Dibuat', formatLongDate(input.date)],
    ['Jumlah periksa', shareChecksum(share.groups)],
  ] as const;
  return html`<section class="sheet kit">
<p class="marking"><strong>RAHASIA</strong> <span>Bagian ${number} dari ${KIT_SHARES}</span></p>
<h1>Kit pemulihan Suaka</h1>
<div class="top">
<dl>${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<img src="${share.qr}" alt="Kode QR dari bagian ini">
</div>
<h2>Isi bagian ini</h2>
<ol class="groups">${share.groups.map((group) => html`<li>${group}</li>`)}</ol>
<p class="note">Huruf besar dan kecil sama saja. Huruf terakhir tiap kelompok adalah huruf periksa: Suaka menunjukkan kelompok yang salah ketik. Kode QR berisi huruf yang sama untuk pemindai yang tersambung ke komputer.</p>
${keeper()}
<div class="advice">
<div>
<h2>Bila tidak ada yang dapat masuk lagi</h2>
<ol>
<li>Kumpulkan dua bagian dari dua penyimpan yang berbeda.</li>
<li>Di layar Buka kunci pilih “Lupa kata sandi?”, lalu ketik kedua bagian.</li>
<li>Pilih petugas dan buat kata sandi baru.</li>
<li>Cetak dan bagikan kit baru. Bagian yang lama tidak berlaku lagi: musnahkan.</li>
</ol>
</div>
<div>
<h2>Cara menyimpan</h2>
<ul>
<li>Dalam amplop tertutup, ditandatangani melintang pada lemnya.</li>
<li>Ketiga bagian pada tiga orang, di paling sedikit dua tempat, jauh dari komputer.</li>
<li>Jangan difoto, disalin, atau disimpan bersama bagian lain.</li>
<li>Hilang atau terbuka? Segera minta kepala UPTD membuat kit baru.</li>
</ul>
</div>
</div>
<p class="apart"><strong>Satu bagian tidak membuka apa pun. Dua bagian membuka seluruh brankas, tanpa kata sandi.</strong></p>
</section>`;
}

/** To be filled in by hand: the vault does not know who keeps what. */
function keeper(): Html {
  const blanks = ['Nama penyimpan', 'Jabatan', 'Diterima tanggal', 'Tanda tangan'];
  return html`<table class="keeper"><tbody>${blanks.map(
    (label) => html`<tr><th scope="row">${label}</th><td></td></tr>`,
  )}</tbody></table>`;
}
