/** Terms with their formulas, shortcuts, and the tour again. */
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { startTour } from '../../stores/tour.ts'
import { useSession } from '../../stores/session.ts'
import { GLOSSARY, type GlossaryEntry } from '../../ui/glossary.ts'
import { Screen, Section } from '../../ui/screen.tsx'
import { ShortcutTable } from '../../ui/shortcut-table.tsx'
import { EmptyState } from '../../ui/states.tsx'
import classes from './help.module.css'

const ENTRIES: readonly GlossaryEntry[] = Object.values(GLOSSARY)

export function HelpScreen() {
  const host = useSession((state) => state.host)
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const shown = ENTRIES.filter(({ term, definition }) => `${term} ${definition}`.toLowerCase().includes(wanted))
  return (
    <Screen
      title="Help"
      lead={host ? `Meritline ${host.version}, engine ${host.engineVersion}` : null}
      actions={
        <Button variant="default" onClick={startTour}>
          Take the tour
        </Button>
      }
    >
      <Section title="Keyboard">
        <div className={classes['keyboard']}>
          <ShortcutTable />
        </div>
      </Section>
      <Section
        title="Terms and formulas"
        note="As Meritline computes them. Where two conventions exist, the one in force is named."
        actions={
          <TextInput
            aria-label="Find a term"
            placeholder="Find a term"
            leftSection={<IconSearch size={14} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        }
      >
        {shown.length === 0 ? <EmptyState title="No such term">Try fewer letters.</EmptyState> : null}
        <dl className={classes['terms']}>
          {shown.map((entry) => (
            <div key={entry.term} className={classes['entry']}>
              <dt>{entry.term}</dt>
              <dd>
                {entry.definition}
                {entry.formula ? <code className={classes['formula']}>{entry.formula}</code> : null}
                {entry.note ? <span className="dim">{entry.note}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </Screen>
  )
}
