/** Every table family, as readers of one connection and as writers of one transaction. */
import type { Reader, Writer } from '../services/ports/store.ts'
import type { System } from '../services/ports/system.ts'
import { approvalsReader, approvalsWriter } from './approvals.ts'
import { auditReader, auditWriter } from './audit.ts'
import { candidatesReader, candidatesWriter } from './candidates.ts'
import type { ReadHandle, WriteHandle } from './database.ts'
import { leversReader, leversWriter } from './levers.ts'
import { offersReader, offersWriter } from './offers.ts'
import { peopleReader, peopleWriter } from './people.ts'
import { profilesReader, profilesWriter } from './profiles.ts'
import { rulesReader, rulesWriter } from './rules.ts'
import { runsReader, runsWriter } from './runs.ts'
import { scenariosReader, scenariosWriter } from './scenarios.ts'
import { settingsReader, settingsWriter } from './settings.ts'

export function createReader(db: ReadHandle): Reader {
  return {
    settings: settingsReader(db),
    audit: auditReader(db),
    people: peopleReader(db),
    scenarios: scenariosReader(db),
    levers: leversReader(db),
    runs: runsReader(db),
    rules: rulesReader(db),
    candidates: candidatesReader(db),
    offers: offersReader(db),
    profiles: profilesReader(db),
    approvals: approvalsReader(db),
  }
}

export function createWriter(db: WriteHandle, system: System): Writer {
  return {
    settings: settingsWriter(db),
    audit: auditWriter(db, actingAs(db, system)),
    people: peopleWriter(db),
    scenarios: scenariosWriter(db),
    levers: leversWriter(db),
    runs: runsWriter(db),
    rules: rulesWriter(db),
    candidates: candidatesWriter(db),
    offers: offersWriter(db),
    profiles: profilesWriter(db),
    approvals: approvalsWriter(db),
  }
}

/** The record names the profile in use; the machine's user where there is none, or the file is older than profiles. */
function actingAs(db: ReadHandle, system: System): System {
  const { inUse } = profilesReader(db)
  const hasProfiles = (): boolean =>
    db.column(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'profile_uses'`).length > 0
  return { ...system, actor: () => (hasProfiles() ? inUse(system.actor())?.name : undefined) ?? system.actor() }
}
