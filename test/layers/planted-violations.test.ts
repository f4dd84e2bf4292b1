/** Every layer rule refuses what it forbids: one forbidden import is planted for each, in a project made for it. */
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[]
  options: Record<string, unknown>
}

const VALUE = 'export const value = 1\n'
const TYPE = 'export type Thing = { readonly a: number }\n'

/** Files by path; each import of a sibling is planted as the rule's name says. */
const PLANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'core-is-pure': { 'src-core/a.ts': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n` },
  'contract-is-schemas': {
    'src-contract/desktop/a.ts': `export { value } from '../../src-core/b.ts'\n`,
    'src-core/b.ts': VALUE,
  },
  'contract-central-is-self-contained': {
    'src-contract/central/a.ts': `export type { Thing } from '../desktop/b.ts'\n`,
    'src-contract/desktop/b.ts': TYPE,
  },
  'services-see-ports': {
    'src-main/services/a.ts': `import type { Thing } from '../store/b.ts'\nexport type A = Thing\n`,
    'src-main/store/b.ts': TYPE,
  },
  'services-do-no-io': { 'src-main/services/a.ts': `export { readFile } from 'node:fs/promises'\n` },
  'ports-are-interfaces': {
    'src-main/services/ports/a.ts': `export { value } from '../b.ts'\n`,
    'src-main/services/b.ts': VALUE,
  },
  'router-sees-services-only': {
    'src-main/rpc/a.ts': `export { value } from '../files/b.ts'\n`,
    'src-main/files/b.ts': VALUE,
  },
  'adapters-see-ports-only': {
    'src-main/files/a.ts': `import type { Thing } from '../store/b.ts'\nexport type A = Thing\n`,
    'src-main/store/b.ts': TYPE,
  },
  'hosts-do-not-see-each-other': {
    'src-main/hosts/browser/a.ts': `export { value } from '../cli/b.ts'\n`,
    'src-main/hosts/cli/b.ts': VALUE,
  },
  'packaged-app-without-browser-host': {
    'src-main/hosts/electron/a.ts': `export { value } from '../shared/b.ts'\n`,
    'src-main/hosts/shared/b.ts': `export { value } from '../browser/c.ts'\n`,
    'src-main/hosts/browser/c.ts': VALUE,
  },
  'only-compose-wires': {
    'src-main/hosts/cli/a.ts': `export { value } from '../../services/b.ts'\n`,
    'src-main/services/b.ts': VALUE,
  },
  'nobody-imports-compose-but-hosts': {
    'src-main/rpc/a.ts': `export { value } from '../compose.ts'\n`,
    'src-main/compose.ts': VALUE,
  },
  'hosts-pick-no-store-or-engine': {
    'src-main/hosts/cli/a.ts': `export { value } from '../../store/b.ts'\n`,
    'src-main/store/b.ts': VALUE,
  },
  'sqlite-only-in-store': {
    'src-main/services/a.ts': `import Database from 'better-sqlite3'\nexport const A = Database\n`,
  },
  'electron-only-in-its-host': {
    'src-main/services/a.ts': `import type { BrowserWindow } from 'electron'\nexport type A = BrowserWindow\n`,
  },
  'preload-sees-contract-only': {
    'src-preload/a.ts': `export { value } from '../src-core/b.ts'\n`,
    'src-core/b.ts': VALUE,
  },
  'renderer-never-sees-main': {
    'src-renderer/a.ts': `import type { Thing } from '../src-main/services/b.ts'\nexport type A = Thing\n`,
    'src-main/services/b.ts': TYPE,
  },
  'renderer-has-no-node': { 'src-renderer/a.ts': `export { join } from 'node:path'\n` },
  'main-never-sees-window': { 'src-main/services/a.ts': `export { useState } from 'react'\n` },
  'features-do-not-see-each-other': {
    'src-renderer/features/people/a.ts': `export { value } from '../tuning/b.ts'\n`,
    'src-renderer/features/tuning/b.ts': VALUE,
  },
  'ui-knows-no-feature': {
    'src-renderer/ui/a.ts': `export { value } from '../features/tuning/b.ts'\n`,
    'src-renderer/features/tuning/b.ts': VALUE,
  },
  'central-sees-core-and-its-contract': {
    'src-central/a.ts': `export { value } from '../src-main/services/b.ts'\n`,
    'src-main/services/b.ts': VALUE,
  },
  'no-test-code-in-sources': {
    'src-core/a.ts': `export { value } from '../test/support/b.ts'\n`,
    'test/support/b.ts': VALUE,
  },
  'no-dev-packages-in-the-app': { 'src-main/files/a.ts': `export { build } from 'vite'\n` },
  'no-undeclared-packages': { 'src-main/files/a.ts': `export { parse } from 'acorn'\n` },
  'no-unresolvable': { 'src-core/a.ts': `export { value } from './not-there.ts'\n` },
  'no-cycles': {
    'src-core/a.ts': `import type { B } from './b.ts'\nexport type A = { readonly b: B | null }\n`,
    'src-core/b.ts': `import type { A } from './a.ts'\nexport type B = { readonly a: A | null }\n`,
  },
  'no-orphans': { 'src-core/a.ts': VALUE },
  'nothing-unreached': {
    'src-preload/preload.ts': VALUE,
    'src-core/a.ts': `export { value } from './b.ts'\n`,
    'src-core/b.ts': VALUE,
  },
}

const made: string[] = []
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

async function brokenRules(files: Readonly<Record<string, string>>): Promise<Set<string>> {
  const baseDir = await mkdtemp(join(tmpdir(), 'meritline-layers-'))
  made.push(baseDir)
  await symlink(join(ROOT, 'node_modules'), join(baseDir, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.base.json']) await cp(join(ROOT, name), join(baseDir, name))
  for (const [path, code] of Object.entries(files)) {
    await mkdir(dirname(join(baseDir, path)), { recursive: true })
    await writeFile(join(baseDir, path), code)
  }
  const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  })
  const { summary } = output as ICruiseResult
  return new Set(summary.violations.map((violation) => violation.rule.name))
}

describe('the layer rules', () => {
  it('each have a planted violation', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(config.forbidden.map((rule) => rule.name ?? '').sort())
  })
  it('each say what to do instead, and are errors', () => {
    for (const rule of config.forbidden) {
      expect(rule.comment?.length, rule.name).toBeGreaterThan(40)
      expect(rule.severity, rule.name).toBe('error')
    }
  })
  it('follow the rule book’s traps: packages are not excluded, type-only imports count', () => {
    expect(config.options).not.toHaveProperty('exclude')
    expect(config.options['tsPreCompilationDeps']).toBe(true)
  })
  for (const [rule, files] of Object.entries(PLANTS)) {
    it(`refuse a planted violation of ${rule}`, async () => {
      expect([...(await brokenRules(files))]).toContain(rule)
    })
  }
  it('let the permitted way pass', async () => {
    const broken = await brokenRules({
      'src-preload/preload.ts': `export { schema } from '../src-contract/desktop/a.ts'\n`,
      'src-contract/desktop/a.ts': `import { z } from 'zod'\nexport const schema = z.string()\n`,
    })
    expect([...broken]).toEqual([])
  })
})
