/**
 * Copies the pictures that the documents name from those which the end-to-end tests took to docs/pictures:
 * `npm test -- browser`, then `node scripts/guide-pictures.mjs`. Fails when a picture is missing or too large to commit.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { repackPng } from './lib/repack-png.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const DOCS = join(ROOT, 'docs')
const FROM = join(ROOT, 'artifacts', 'e2e')
const TO = join(DOCS, 'pictures')
const MOST_BYTES = 150_000

const named = [
  ...new Set(
    readdirSync(DOCS)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => [...readFileSync(join(DOCS, name), 'utf8').matchAll(/\(pictures\/([\w-]+\.png)\)/g)])
      .map(([, file]) => file),
  ),
]

mkdirSync(TO, { recursive: true })
const problems = []
for (const file of named) {
  const from = join(FROM, file.replace('.png', '-1280-light.png'))
  if (!existsSync(from)) {
    problems.push(`${file}: the tests took no such picture. Run: npm test -- browser`)
    continue
  }
  const whole = repackPng(readFileSync(from))
  const picture = whole.length > MOST_BYTES ? repackPng(whole, { coarse: true }) : whole
  if (picture.length > MOST_BYTES) problems.push(`${file}: larger than ${MOST_BYTES / 1000} kB`)
  else writeFileSync(join(TO, file), picture)
}
for (const file of readdirSync(TO)) if (!named.includes(file)) rmSync(join(TO, file))
for (const problem of problems) console.error(problem)
console.log(`${named.length - problems.length} pictures in docs/pictures`)
process.exitCode = problems.length > 0 ? 1 : 0
