/** Blocks of the document model as HTML. Everything that came from a person or a file is escaped here. */
import { assertNever } from '../../src-core/assert-never.ts'
import type { Block, TableColumn, TableRow } from '../services/ports/paper-document.ts'
import { escapeHtml as text } from './escape-html.ts'
import { chartSvg } from './packet-charts.ts'
import { lineChartSvg } from './packet-line-chart.ts'

export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${text(block.text)}</p>`
    case 'notice':
      return `<p class="notice" role="note">${text(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`
    case 'facts':
      return factsHtml(block.items)
    case 'figures':
      return `<div class="figures">${block.items.map(figureHtml).join('')}</div>`
    case 'table':
      return tableHtml(block.caption, block.columns, block.rows)
    case 'chart':
      return `<figure><figcaption>${text(block.caption)}</figcaption>${chartSvg(block.chart, block.caption)}</figure>`
    case 'line':
      return `<figure><figcaption>${text(block.caption)}</figcaption>${lineChartSvg(block.chart, block.caption)}</figure>`
    case 'signatures':
      return `<div class="signatures">${block.lines.map(signatureHtml).join('')}</div>`
    default:
      return assertNever(block)
  }
}

const LONG_VALUE = 60

type Fact = { readonly label: string; readonly value: string }

/** In two columns, or in one where a value is as long as a hash. */
function factsHtml(items: readonly Fact[]): string {
  const wide = items.some(({ value }) => value.length >= LONG_VALUE)
  const value = (one: string) => (/^[0-9a-f]{64}$/.test(one) ? `<dd class="hash">${one}</dd>` : `<dd>${text(one)}</dd>`)
  const pairs = items.map((item) => `<dt>${text(item.label)}</dt>${value(item.value)}`)
  return `<dl${wide ? ' class="wide"' : ''}>${pairs.join('')}</dl>`
}

function figureHtml(item: {
  readonly label: string
  readonly value: string
  readonly exact: string
  readonly note: string
}): string {
  const exact = item.exact ? `<p class="exact">${text(item.exact)}</p>` : ''
  return `<div class="figure"><p>${text(item.label)}</p><p class="value">${text(item.value)}</p>${exact}<p class="note">${text(item.note)}</p></div>`
}

function signatureHtml({ role, signed }: Extract<Block, { kind: 'signatures' }>['lines'][number]): string {
  if (!signed) return `<div><div class="line"></div><p>${text(role)} (name, signature, date)</p></div>`
  const above = `<span>${text(signed.name)}</span><span>${text(signed.when)}</span>`
  return `<div><div class="line">${above}</div><p>${text(role)} (${text(signed.what)} electronically)</p></div>`
}

/** Only words that no column could hold are broken: breaking any would squeeze short columns. */
function hasLongWord(value: string): boolean {
  return value.split(/\s+/).some((word) => word.length > 16)
}

/** Figures stay on one line; words beside them give way. */
const AMOUNT = /^[-+–]?[\d,.%]*( [A-Z]{3})?$/

/** A cell with more letters makes a row so tall that keeping it whole would leave half a page blank. */
const TALL = 420

function rowClass({ strong, cells }: TableRow): string {
  const names = [strong && 'strong', cells.some(({ length }) => length > TALL) && 'tall'].filter(Boolean).join(' ')
  return names ? ` class="${names}"` : ''
}

/** Rows of a table that is not split over pages. */
const SHORT_TABLE = 14

function tableHtml(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const head = columns.map(({ header, align, width }) => {
    const share = width === undefined ? '' : ` style="width: ${width}%"`
    return `<th scope="col"${align === 'right' ? ' class="right"' : ''}${share}>${text(header)}</th>`
  })
  const cell = (value: string, index: number) => {
    if (columns[index]?.align !== 'right')
      return `<td${hasLongWord(value) ? ' class="breakable"' : ''}>${text(value)}</td>`
    return `<td class="right${AMOUNT.test(value) ? ' amount' : ''}">${text(value)}</td>`
  }
  const body = rows.map((row) => `<tr${rowClass(row)}>${row.cells.map(cell).join('')}</tr>`)
  return `<table${rows.length <= SHORT_TABLE ? ' class="keep"' : ''}><caption>${text(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}
