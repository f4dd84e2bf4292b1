/** docs/approvals.md shows the table of roles as the code has it. `MERITLINE_WRITE_DOCS=1` writes it there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PERMISSION_WORDS, PERMISSIONS, ROLE_IDS, roleMay, ROLES } from '../../../src-core/access/roles.ts'

const DOCUMENT = new URL('../../../docs/approvals.md', import.meta.url)

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}

const roles = table([
  ['permission', ...ROLE_IDS.map((role) => ROLES[role].label)],
  ...PERMISSIONS.map((permission) => [
    PERMISSION_WORDS[permission].label,
    ...ROLE_IDS.map((role) => (roleMay(role, permission) ? 'yes' : '')),
  ]),
])
const permissions = table([
  ['permission', 'means'],
  ...PERMISSIONS.map((permission) => [PERMISSION_WORDS[permission].label, PERMISSION_WORDS[permission].means]),
])

it.each([
  ['roles', roles],
  ['permissions', permissions],
])('the document has the table of %s', (name, expected) => {
  const before = readFileSync(DOCUMENT, 'utf8')
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`)
  const after = before.replace(place, `$1\n${expected}\n\n$2`)
  if (process.env['MERITLINE_WRITE_DOCS'] === '1') writeFileSync(DOCUMENT, after)
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(after)
  expect(after).toContain(expected)
})
