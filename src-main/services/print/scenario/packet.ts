/** The packet of a scenario for an approval committee, as a model: a pure function of what was gathered. */
import type { PacketData } from './data.ts'
import type { PaperDocument } from '../../ports/paper-document.ts'
import { historySection, leversSection } from './levers.ts'
import { placesSection } from './places.ts'
import { assumptionsSection, sourcesSection } from './sources.ts'
import { decisionSection, summarySection } from './summary.ts'
import { levelsSection, yearsSection } from './totals.ts'

export function buildPacket(data: PacketData): PaperDocument {
  const places = placesSection(data)
  return {
    title: data.scenario.name,
    subtitle: 'Scenario packet for approval',
    sections: [
      summarySection(data),
      decisionSection(data),
      leversSection(data),
      yearsSection(data),
      levelsSection(data),
      ...(places ? [places] : []),
      sourcesSection(data),
      historySection(data),
      assumptionsSection(data),
    ],
  }
}
