/** The packet of a scenario for an approval committee, as a model: a pure function of what was gathered. */
import type { PacketData } from './print-data.ts'
import type { PaperDocument } from './ports/paper-document.ts'
import { historySection, leversSection } from './print-levers.ts'
import { placesSection } from './print-places.ts'
import { assumptionsSection, sourcesSection } from './print-sources.ts'
import { decisionSection, summarySection } from './print-summary.ts'
import { levelsSection, yearsSection } from './print-totals.ts'

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
