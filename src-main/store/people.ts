/** Rosters, pay bands, exchange rates and what follows from them. */
import type { PeopleReader, PeopleWriter } from '../services/ports/people-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'
import { payBandsReader, payBandsWriter } from './pay-bands.ts'
import { importsReader, importsWriter } from './people-imports.ts'
import { peopleEngineReader } from './people-engine.ts'
import { positionsReader, positionsWriter } from './people-positions.ts'
import { peopleRowsReader, peopleRowsWriter } from './people-rows.ts'

export function peopleReader(db: ReadHandle): PeopleReader {
  return {
    ...importsReader(db),
    ...peopleRowsReader(db),
    ...peopleEngineReader(db),
    ...positionsReader(db),
    ...payBandsReader(db),
  }
}

export function peopleWriter(db: WriteHandle): PeopleWriter {
  return {
    ...peopleReader(db),
    ...importsWriter(db),
    ...peopleRowsWriter(db),
    ...positionsWriter(db),
    ...payBandsWriter(db),
  }
}
