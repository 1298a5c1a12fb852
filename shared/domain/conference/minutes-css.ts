/** The print styles of F-09. */
export const MINUTES_CSS = `
body { margin: 0 0.5mm 0 0; font-family: Arimo, Arial, sans-serif; font-size: 10.5pt; line-height: 1.4; color: #000; }
.form { margin: 0; text-align: right; font-size: 9pt; }
h1 { margin: 0 0 5mm; font-size: 15pt; text-align: center; }
h2 { margin: 6mm 0 1.5mm; font-size: 11pt; break-after: avoid; }
dl { display: grid; grid-template-columns: 38mm 1fr; gap: 0.8mm 4mm; margin: 0; }
dt, dd { margin: 0; overflow-wrap: anywhere; }
dt { color: #444; }
p { margin: 0 0 2mm; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.statement { padding: 2mm 3mm; border: 0.3mm solid #000; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.5mm 2mm; text-align: left; vertical-align: top; border: 0.2mm solid #666; overflow-wrap: anywhere; }
th { font-size: 9pt; }
.number { width: 9mm; text-align: right; }
.follow { width: 62mm; }
.tick { width: 22mm; text-align: center; }
.sign { width: 42mm; }
.people td { height: 9mm; vertical-align: middle; }
.end { width: 80mm; margin: 10mm 0 0 auto; break-inside: avoid; }
.space { height: 20mm; margin: 0; }
`;
