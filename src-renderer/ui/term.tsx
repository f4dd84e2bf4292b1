/** A term of the field with a "?" that opens its definition and formula. */
import { Popover, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { GLOSSARY, type GlossaryEntry, type TermId } from './glossary.ts'
import classes from './term.module.css'

interface TermProps {
  readonly id: TermId
  /** Default: the term itself. */
  readonly children?: ReactNode
}

export function Term({ id, children }: TermProps) {
  const entry: GlossaryEntry = GLOSSARY[id]
  return (
    <span className={classes['term']}>
      {children ?? entry.term}
      <Popover width={320} position="bottom">
        <Popover.Target>
          <UnstyledButton
            className={classes['mark']}
            aria-label={`What is ${entry.term}?`}
            onClick={(event) => event.stopPropagation()}
          >
            ?
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown onClick={(event) => event.stopPropagation()}>
          <Text fw={600}>{entry.term}</Text>
          <Text className={classes['text'] ?? ''}>{entry.definition}</Text>
          {entry.formula ? (
            <Text ff="monospace" size="xxs" mt={6} className={classes['text'] ?? ''}>
              {entry.formula}
            </Text>
          ) : null}
          {entry.note ? (
            <Text c="dimmed" mt={6} className={classes['text'] ?? ''}>
              {entry.note}
            </Text>
          ) : null}
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
