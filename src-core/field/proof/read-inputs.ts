/** Reads a case's inputs; a case that lacks one is a defect of the fixture and throws. */
import type { Fields, Json } from './published-case.ts'

function fail(name: string): never {
  throw new TypeError(`the case has no usable input ${name}`)
}

export function num(fields: Fields, name: string): number {
  const value = fields[name]
  return typeof value === 'number' ? value : fail(name)
}

export function text(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : fail(name)
}

export function list(fields: Fields, name: string): readonly Json[] {
  const value = fields[name]
  return Array.isArray(value) ? (value as readonly Json[]) : fail(name)
}

export function nums(fields: Fields, name: string): readonly number[] {
  return list(fields, name).map((value) => (typeof value === 'number' ? value : fail(name)))
}

export function pair(fields: Fields, name: string): readonly [number, number] {
  const [first, second] = nums(fields, name)
  return first === undefined || second === undefined ? fail(name) : [first, second]
}

export function group(fields: Fields, name: string): Readonly<Record<string, number>> {
  const value = fields[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(name)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (typeof item === 'number' ? [[key, item]] : [])),
  )
}
