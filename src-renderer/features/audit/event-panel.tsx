/** One entry of the record: who, when, details, and its place in the chain. */
import { ActionIcon, Anchor, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { AuditEvent } from '../../../src-contract/desktop/audit.ts'
import { count, instant } from '../../ui/format.ts'
import classes from './audit.module.css'
import { factsOf, kindLabel } from './event-words.ts'

interface EventPanelProps {
  readonly event: AuditEvent
  /** Shows the entries about the same thing. */
  onSubject(subject: string): void
  onClose(): void
}

export function EventPanel({ event, onSubject, onClose }: EventPanelProps) {
  return (
    <aside
      className={classes['panel']}
      aria-label={`Entry ${event.seq}`}
      tabIndex={0}
      onKeyDown={(press) => {
        if (press.key === 'Escape') onClose()
      }}
    >
      <div className={classes['head']}>
        <Title order={2}>{kindLabel(event.kind)}</Title>
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <p style={{ margin: '4px 0 0' }}>{event.summary}</p>
      <dl className={classes['facts']}>
        <dt>When</dt>
        <dd>{instant(event.at)}</dd>
        <dt>Who</dt>
        <dd>{event.actor}</dd>
        {event.subject === null ? null : (
          <>
            <dt>Subject</dt>
            <dd>
              {event.subject}{' '}
              <Anchor component="button" type="button" onClick={() => onSubject(event.subject ?? '')}>
                all entries about it
              </Anchor>
            </dd>
          </>
        )}
        {factsOf(event.data).map((fact, index) => (
          <Fact key={index} label={fact.label} value={fact.value} />
        ))}
        <dt>Number</dt>
        <dd>{count(event.seq)}</dd>
        <dt>Hash</dt>
        <dd>
          <code>{event.hash}</code>
        </dd>
        <dt>Hash before</dt>
        <dd>{event.previousHash === null ? 'none: the first entry' : <code>{event.previousHash}</code>}</dd>
      </dl>
    </aside>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
