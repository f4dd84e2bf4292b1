import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = resolve(import.meta.dirname, '../e2e')

test('every picture of the end-to-end tests has a number of its own, so that none takes the place of another', () => {
  const named = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/inspect\(\w+, ['`](\d+)-/g)])
    .map(([, number]) => number)
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((number, at) => named.indexOf(number) !== at)).toEqual([])
})
