/** What lint forbids is refused: one offence is planted for each ban, as if it stood in a file of that layer. */
import { ESLint } from 'eslint'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const eslint = new ESLint({ cwd: ROOT })

/** [what, a file whose place decides which bans hold, the offence, the rule that refuses it] */
const OFFENCES: readonly (readonly [string, string, string, string])[] = [
  ['the clock in the core', 'src-core/assert-never.ts', 'export const a = Date.now()', 'no-restricted-syntax'],
  ['today in the core', 'src-core/assert-never.ts', 'export const a = new Date()', 'no-restricted-syntax'],
  ['chance in the core', 'src-core/assert-never.ts', 'export const a = Math.random()', 'no-restricted-syntax'],
  ['a default export', 'src-core/assert-never.ts', 'export default 1', 'no-restricted-syntax'],
  [
    'ipcMain outside its wrapper',
    'src-main/hosts/electron/main.ts',
    `import { ipcMain } from 'electron'\nexport const a = ipcMain`,
    'no-restricted-syntax',
  ],
  [
    'ipcRenderer outside the preload script',
    'src-main/hosts/electron/main.ts',
    `import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer`,
    'no-restricted-syntax',
  ],
  [
    'a plaintext copy of the store',
    'src-main/store/database.ts',
    'export const a = (db: { serialize(): Uint8Array }) => db.serialize()',
    'no-restricted-syntax',
  ],
  [
    'a backup that refuses encryption',
    'src-main/store/database.ts',
    'export const a = (db: { backup(path: string): void }) => db.backup("x")',
    'no-restricted-syntax',
  ],
  [
    'a floating promise',
    'src-core/assert-never.ts',
    'export const a = () => { Promise.resolve(1) }',
    '@typescript-eslint/no-floating-promises',
  ],
  ['any', 'src-core/assert-never.ts', 'export const a = (b: any): unknown => b', '@typescript-eslint/no-explicit-any'],
  [
    'a hook in a condition',
    'src-renderer/main.tsx',
    `import { useState } from 'react'\nexport function A({ b }: { b: boolean }) { if (b) { useState(1) } return null }`,
    'react-hooks/rules-of-hooks',
  ],
  ['the console in main', 'src-main/compose.ts', `console.log('x')`, 'no-console'],
]

describe('lint', () => {
  for (const [what, filePath, code, rule] of OFFENCES) {
    it(`refuses ${what}`, async () => {
      const [result] = await eslint.lintText(`${code}\n`, { filePath: `${ROOT}${filePath}` })
      expect(result?.messages.map((message) => message.ruleId)).toContain(rule)
    })
  }

  it('lets the wrapper use ipcMain', async () => {
    const code = `import { ipcMain } from 'electron'\nexport const a = ipcMain\n`
    const [result] = await eslint.lintText(code, { filePath: `${ROOT}src-main/hosts/electron/ipc.ts` })
    expect(result?.messages).toEqual([])
  })
})
