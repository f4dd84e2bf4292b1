/** Levels and their bands: up to twenty, kept cell by cell. */
import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { LevelBand } from '../../../src-contract/desktop/workspace.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { ConfirmTyped } from '../../ui/confirm-typed.tsx'
import { currencyDigits, decimal, decimalSeparator, fraction, moneyWhole, toMinor, toUnits } from '../../ui/format.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import { parseNumber } from '../../ui/number-field/parse-number.ts'
import { Term } from '../../ui/term.tsx'
import { LevelsAnew } from './levels-anew.tsx'
import { levelNotes, levelProblems, MOST_LEVELS, nextLevel, withBound } from './level-rules.ts'
import { keepSettings } from './store.ts'
import { ForRole } from '../../ui/for-role.tsx'

export function LevelsPart() {
  const { settings } = useOpenWorkspace()
  const { levels, currency } = settings
  const [refusal, setRefusal] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)
  const last = levels.at(-1)

  async function keep(next: readonly LevelBand[]): Promise<string | null> {
    const [problem] = levelProblems(next)
    if (problem) return `Level ${problem.level} ${problem.text}.`
    const answer = await keepSettings({ levels: [...next] })
    setRefusal(answer)
    return answer
  }
  const replace = (band: LevelBand): Promise<string | null> =>
    keep(levels.map((other) => (other.level === band.level ? band : other)))

  return (
    <>
      <Text c="dimmed" mb="sm" maw={720}>
        Full-year, full-time pay in {currency}. People without a level in their file get the one whose band holds their
        pay when the file is imported. Where bands overlap the lower level holds. After a change of bands those people
        keep their level until they are placed anew.
      </Text>
      <LevelsAnew />
      <ForRole to="administer">
        <Table maw={860} aria-label="Levels and bands">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>Level</Table.Th>
              <Table.Th>Name</Table.Th>
              <Table.Th w={140} className="num">
                Minimum
              </Table.Th>
              <Table.Th w={140} className="num">
                <Term id="payBand">Midpoint</Term>
              </Table.Th>
              <Table.Th w={140} className="num">
                Maximum
              </Table.Th>
              <Table.Th w={100} className="num">
                <Term id="rangeSpread">Spread</Term>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {levels.map((band) => (
              <LevelRow key={band.level} band={band} currency={currency} onChange={replace} />
            ))}
          </Table.Tbody>
        </Table>
        <Group mt="sm" gap="xs">
          <Button
            variant="default"
            disabled={levels.length >= MOST_LEVELS}
            onClick={() => void keep([...levels, nextLevel(levels)])}
          >
            Add a level
          </Button>
          {last && levels.length > 1 ? (
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              Remove {last.name}
            </Button>
          ) : null}
          <span className="dim">
            {levels.length} of at most {MOST_LEVELS}
          </span>
        </Group>
      </ForRole>
      {refusal ? (
        <p role="alert" className="bad">
          {refusal}
        </p>
      ) : null}
      <ul className="dim" style={{ paddingLeft: 18, maxWidth: 720 }}>
        {levelNotes(levels, (minor) => moneyWhole(minor, currency)).map((note) => (
          <li key={note.level}>
            Level {note.level} {note.text}.
          </li>
        ))}
      </ul>
      {last ? (
        <ConfirmTyped
          opened={removing}
          onClose={() => setRemoving(false)}
          title={`Remove level ${last.level}, ${last.name}`}
          word={last.name}
          confirmLabel="Remove the level"
          onConfirm={() => void keep(levels.slice(0, -1))}
        >
          Possible while nobody holds the level. Scenario values for it no longer act. Saved runs stay as they are.
        </ConfirmTyped>
      ) : null}
    </>
  )
}

interface LevelRowProps {
  readonly band: LevelBand
  readonly currency: string
  readonly onChange: (band: LevelBand) => Promise<string | null>
}

function LevelRow({ band, currency, onChange }: LevelRowProps) {
  const amount = (field: 'minimum' | 'midpoint' | 'maximum', label: string) => (
    <Table.Td>
      <KeptField
        label={`${label} of ${band.name}, ${currency}`}
        hideLabel
        numeric
        value={decimal(toUnits(band[field], currency), 0)}
        onKeep={(text) => {
          const parsed = parseNumber(text, {
            decimals: currencyDigits(currency),
            percentIsUnit: false,
            decimalSeparator: decimalSeparator(),
          })
          if (!parsed.ok) return parsed.message
          if (parsed.value < 0) return 'Pay is not below zero.'
          const minor = toMinor(parsed.value, currency)
          return onChange(field === 'midpoint' ? { ...band, midpoint: minor } : withBound(band, field, minor))
        }}
      />
    </Table.Td>
  )
  return (
    <Table.Tr>
      <Table.Td className="tnum">{band.level}</Table.Td>
      <Table.Td>
        <KeptField
          label={`Name of level ${band.level}`}
          hideLabel
          maxLength={60}
          value={band.name}
          onKeep={(name) => (name ? onChange({ ...band, name }) : 'A level needs a name.')}
        />
      </Table.Td>
      {amount('minimum', 'Minimum')}
      {amount('midpoint', 'Midpoint')}
      {amount('maximum', 'Maximum')}
      <Table.Td className="num dim">{fraction(band.minimum > 0 ? band.maximum / band.minimum - 1 : null, 0)}</Table.Td>
    </Table.Tr>
  )
}
