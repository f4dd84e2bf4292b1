// Runs a part of the tests and counts what passed, failed and was skipped.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { NODE, MODULES, ROOT } from './paths.mjs'
import { run } from './run.mjs'

const NOTHING = { passed: 0, failed: 0, skipped: 0, reasons: [] }

/** `wrapper`: a command that the whole is run under. Answers the counts; `failed` is at least 1 when the part broke. */
export async function vitestPart(args, { wrapper = [], env = {}, timeoutMs = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'meritline-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const command = [...wrapper, NODE, join(MODULES, 'vitest', 'vitest.mjs'), 'run', ...args, ...reporters]
  const { code, output } = await run(command[0], command.slice(1), { env, timeoutMs, quiet: true })
  try {
    const counts = count(JSON.parse(readFileSync(report, 'utf8')))
    const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed
    return { ...counts, failed, output: failed ? output : '' }
  } catch {
    return {
      ...NOTHING,
      failed: 1,
      output: `${output}\n(${code === 124 ? 'the time limit ended it' : `exit code ${code}`})`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function count(report) {
  const counts = { passed: 0, failed: 0, skipped: 0, reasons: [] }
  for (const file of report.testResults) {
    const name = relative(ROOT, file.name)
    let skipped = 0
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1
      else if (test.status === 'failed') counts.failed += 1
      else skipped += 1
    }
    // A file that breaks before its first test has no results of its own.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) counts.failed += 1
    if (skipped > 0) {
      counts.skipped += skipped
      const titles = file.assertionResults.filter((test) => !['passed', 'failed'].includes(test.status))
      counts.reasons.push(`${skipped} of ${name}: ${reasonIn(titles)}`)
    }
  }
  return counts
}

/** Tests that can be skipped say why in their title: "... (skipped: no display)". */
function reasonIn(tests) {
  const reasons = tests.map((test) => /\(skipped: (.*?)\)/.exec(test.fullName ?? test.title)?.[1])
  return [...new Set(reasons.map((reason) => reason ?? 'see the file'))].join('; ')
}
