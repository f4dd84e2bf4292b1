/** The packet's look on paper: black on white, system fonts, hairlines instead of fills, rows that never split. */
export const PACKET_STYLE = `
:root { font-family: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; font-size: 9.5pt; line-height: 1.4; color: #000; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0 1.5pt; }
header { border-bottom: 2pt solid #000; margin-bottom: 10pt; padding-bottom: 6pt; }
header p { margin: 0; }
.kicker { font-size: 9pt; letter-spacing: 0.04em; text-transform: uppercase; }
h1 { font-size: 21pt; line-height: 1.15; margin: 2pt 0 4pt; overflow-wrap: anywhere; }
h1.long { font-size: 15pt; }
h2 { font-size: 14pt; margin: 14pt 0 6pt; break-after: avoid; }
section.new-page { break-before: page; }
section.new-page > h2 { margin-top: 0; }
p { margin: 0 0 6pt; overflow-wrap: anywhere; white-space: pre-line; }
.notice { border: 1.5pt solid #000; border-left-width: 6pt; padding: 5pt 8pt; font-weight: 600; }
ul { margin: 0 0 8pt; padding-left: 14pt; }
li { margin-bottom: 3pt; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr) max-content minmax(0, 1fr); gap: 2pt 10pt; margin: 0 0 8pt; }
dl.wide { grid-template-columns: minmax(0, 15em) minmax(0, 1fr); }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
.hash { font-family: "Cascadia Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 7.5pt; }
.figures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8pt; margin: 0 0 8pt; break-inside: avoid; }
.figure { border: 0.75pt solid #000; padding: 5pt 8pt; }
.figure p { margin: 0; }
.figure .value { font-size: 15pt; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.figure .exact { font-size: 8pt; font-variant-numeric: tabular-nums; }
.figure .note { font-size: 8pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 12pt; font-size: 8.5pt; }
caption { text-align: left; font-weight: 600; font-size: 9.5pt; padding-bottom: 3pt; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.tall { break-inside: auto; orphans: 3; widows: 3; }
tbody, tbody tr:first-child { break-before: avoid; }
th { border-bottom: 1pt solid #000; font-weight: 600; vertical-align: bottom; }
td { border-bottom: 0.4pt solid #777; vertical-align: top; white-space: pre-line; }
th, td { padding: 2.5pt 5pt; text-align: left; overflow-wrap: break-word; }
td.breakable { overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.right { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.amount { white-space: nowrap; }
tr.strong td { font-weight: 700; border-bottom: 1pt solid #000; }
figure { margin: 0 0 12pt; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 3pt; }
svg { display: block; width: 100%; height: auto; }
svg text { font-family: inherit; }
.label { font-size: 9px; fill: #000; font-variant-numeric: tabular-nums; }
.label.strong { font-weight: 600; }
.grid { stroke: #999; stroke-width: 0.5; }
.axis { stroke: #000; stroke-width: 1; }
.reference { stroke: #000; stroke-width: 1.4; stroke-dasharray: 7 4; }
.signatures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16pt; margin-top: 4pt; break-inside: avoid; }
.signatures .line { border-bottom: 0.75pt solid #000; min-height: 32pt; display: flex; flex-direction: column; justify-content: flex-end; padding-bottom: 2pt; overflow-wrap: anywhere; }
.signatures .line span { font-size: 9pt; }
.signatures p { margin: 3pt 0 0; font-size: 8.5pt; }
.tight h2 { font-size: 12pt; margin: 6pt 0 2pt; }
.tight table { margin-bottom: 5pt; }
.tight th, .tight td { padding-top: 1.5pt; padding-bottom: 1.5pt; }
.tight .figures { margin-bottom: 5pt; gap: 5pt; }
.tight .figure { padding: 3pt 7pt; }
.tight .figure .value { font-size: 13pt; }
.tight > p { margin-bottom: 3pt; }
.tight .figure { line-height: 1.25; }
table.keep, dl, section.together { break-inside: avoid; }
`
