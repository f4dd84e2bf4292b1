/** Every migration in order. A released one never changes: add the next. */
import type { Migration } from '../migrate.ts'
import { core } from './0001-core.ts'
import { people } from './0002-people.ts'
import { scenarios } from './0003-scenarios.ts'
import { runs } from './0004-runs.ts'
import { offers } from './0005-offers.ts'
import { approvals } from './0006-approvals.ts'

export const migrations: readonly Migration[] = [core, people, scenarios, runs, offers, approvals]
