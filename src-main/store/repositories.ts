/** Every table family, as readers of one connection and as writers of one transaction. */
import type { Reader, Writer } from '../services/ports/store.ts'
import type { System } from '../services/ports/system.ts'
import { auditReader, auditWriter } from './audit.ts'
import { candidatesReader, candidatesWriter } from './candidates.ts'
import type { ReadHandle, WriteHandle } from './database.ts'
import { leversReader, leversWriter } from './levers.ts'
import { offersReader, offersWriter } from './offers.ts'
import { peopleReader, peopleWriter } from './people.ts'
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
  }
}

export function createWriter(db: WriteHandle, system: System): Writer {
  return {
    settings: settingsWriter(db),
    audit: auditWriter(db, system),
    people: peopleWriter(db),
    scenarios: scenariosWriter(db),
    levers: leversWriter(db),
    runs: runsWriter(db),
    rules: rulesWriter(db),
    candidates: candidatesWriter(db),
    offers: offersWriter(db),
  }
}
