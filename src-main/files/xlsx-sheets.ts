/** What a workbook says of its sheets before they are read: names, which are hidden, which cells hold a failed formula. */

/** A cell whose formula failed: row and column from 0, and what the spreadsheet shows there, as "#REF!". */
export interface FailedCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

interface Sheet {
  readonly name: string
  /** The end of the path of the sheet's file in the archive. */
  readonly file: string
}

/** The sheets of cells, visible ones first; sheets that are a chart are none. workbook, relations: XML of the two files. */
export function sheetsOf(workbook: string, relations: string): Sheet[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = '']) => [
      attributeOf(attributes, 'Id'),
      { type: attributeOf(attributes, 'Type'), file: attributeOf(attributes, 'Target').replace(/^[./]+/, '') },
    ]),
  )
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: unescapeXml(attributeOf(attributes, 'name')),
    hidden: /\bstate="(?:very)?hidden"/i.test(attributes),
    target: targets.get(attributeOf(attributes, '\\w+:id')),
  }))
  const readable = sheets.filter(({ target }) => target === undefined || /\/worksheet$/.test(target.type))
  return [...readable.filter(({ hidden }) => !hidden), ...readable.filter(({ hidden }) => hidden)].map(
    ({ name, target }) => ({ name, file: target?.file ?? '' }),
  )
}

/** xml: of one sheet, as Latin-1 or as it is; the texts of errors are plain ASCII. */
export function failedCells(xml: string): FailedCell[] {
  if (!/\st="e"/.test(xml)) return []
  return [...xml.matchAll(/<(?:\w+:)?c\s([^>]*\bt="e"[^>]*)>(.*?)<\/(?:\w+:)?c>/gs)].flatMap(
    ([, attributes = '', content = '']) => {
      const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributeOf(attributes, 'r')) ?? []
      const text = /<(?:\w+:)?v>([^<]*)</.exec(content)?.[1]
      if (letters === undefined || digits === undefined || text === undefined) return []
      return [{ row: Number(digits) - 1, column: columnNumber(letters) - 1, text }]
    },
  )
}

/** A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  return column
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}

function unescapeXml(text: string): string {
  const named: ReadonlyMap<string, string> = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ])
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? all
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
