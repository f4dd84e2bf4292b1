import file from './published-cases.json' with { type: 'json' }
import type { PublishedCase } from './published-case.ts'

/** The one copy of the worked examples: the product proves its maths with them, and so do its tests. */
export const PUBLISHED_CASES: readonly PublishedCase[] = file.cases
