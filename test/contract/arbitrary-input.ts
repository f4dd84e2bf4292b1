/** Inputs for any method, made from its JSON Schema: fitting ones, nearly fitting ones, and junk. */
import fc from 'fast-check'

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

/** What a field of this name may hold beside anything of its type: real ids of the workspace, paths of the test's folder. */
export type Known = Readonly<Record<string, readonly unknown[]>>

const NASTY_STRINGS = [
  '',
  ' ',
  '\0',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "'; DROP TABLE people; --",
  '=1+1',
  '💶',
  '\ud800',
  'x'.repeat(5000),
  '-0',
  '1e999',
  'null',
  'ﷺ',
  '%00',
  'CON',
  '2026-02-30',
  '9999-99-99',
  '0000-01-01',
  'USD',
  'E1',
]
const NASTY_NUMBERS = [0, -0, -1, 1, 0.1, 1e308, -1e308, 2 ** 53, 2 ** 31, 2 ** 32, Number.MIN_VALUE, 1e-7, 100.0000001]

const junk = fc.oneof(
  fc.anything({ withNullPrototype: false, maxDepth: 3 }).map((value) => toJson(value)),
  fc.constantFrom<unknown>(null, [], {}, true, ...NASTY_NUMBERS, ...NASTY_STRINGS),
)

/** What a transport could carry: JSON. */
function toJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? String(each) : each))
    return text === undefined ? null : JSON.parse(text)
  } catch {
    return null
  }
}

export function arbitraryInput(schema: unknown, known: Known): fc.Arbitrary<unknown> {
  const fitting = fit(schema as Schema, known, '')
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    {
      weight: 3,
      arbitrary: fc.tuple(fitting, fc.nat(), junk).map(([value, place, wrong]) => spoil(value, place, wrong)),
    },
    { weight: 1, arbitrary: junk },
  )
}

function fit(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  const fromKnown = known[name]
  const own = fitType(schema, known, name)
  if (!fromKnown || schema.type === 'object') return own
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fromKnown) }, { weight: 1, arbitrary: own })
}

function fitType(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((each) => fit(each, known, name)))
  switch (schema.type) {
    case 'object':
      return fitObject(schema, known)
    case 'array':
      return fc.array(fit(schema.items ?? {}, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 6, (schema.minItems ?? 0) + 6),
      })
    case 'string':
      return fitString(schema)
    case 'integer':
      return fc.oneof(
        fc.integer({ min: clamp(schema.minimum ?? -1000), max: clamp(schema.maximum ?? 5000) }),
        fc.constantFrom(...[schema.minimum, schema.maximum].filter((bound) => bound !== undefined), 1),
      )
    case 'number':
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -10, max: 200 }))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return junk
  }
}

function fitObject(
  { properties = {}, required = [], additionalProperties }: Schema,
  known: Known,
): fc.Arbitrary<unknown> {
  if (Object.keys(properties).length === 0 && typeof additionalProperties === 'object') {
    return fc.dictionary(
      fc.constantFrom('Dublin', 'Austin', '__proto__', 'L1', ''),
      fit(additionalProperties, known, ''),
    )
  }
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, fit(each, known, name)]))
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true })
}

function fitString({ pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (pattern?.includes('[A-Z]{3}')) return fc.constantFrom('USD', 'EUR', 'JPY', 'XXX')
  if (pattern?.includes('\\d{4}-')) return fc.constantFrom('2026-01-31', '2026-02-30', '1899-12-31', '9999-12-31')
  if (pattern) return fc.constantFrom('1', '1.25', '0', '000000000')
  const plain = fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'binary' })
  const nasty = NASTY_STRINGS.filter((text) => text.length >= minLength && text.length <= maxLength)
  return nasty.length > 0 ? fc.oneof(plain, fc.constantFrom(...nasty)) : plain
}

/** Replaces one place of a fitting value by something else, or adds a field that nobody asked for. */
function spoil(value: unknown, place: number, wrong: unknown): unknown {
  if (typeof value !== 'object' || value === null) return wrong
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
  const keys = [...Object.keys(copy), 'surplus']
  const key = keys[place % keys.length] ?? 'surplus'
  const inner = copy[key]
  copy[key] = typeof inner === 'object' && inner !== null && place % 2 === 0 ? spoil(inner, place >> 1, wrong) : wrong
  return copy
}

function clamp(bound: number): number {
  return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, bound))
}
