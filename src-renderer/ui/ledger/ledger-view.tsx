/** One step of a ledger: its formula, its inputs with where each comes from, and on to the steps around it. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { LedgerInput, LedgerStep } from '../../../src-contract/desktop/ledger.ts'
import { closeExplanation, type LedgerBook } from '../explain-store.ts'
import { Working } from '../working.tsx'
import { quantityWords } from './quantity.ts'
import { sourceWords } from './source-words.ts'

interface LedgerViewProps {
  readonly book: LedgerBook
  readonly stepId: string
}

export function LedgerView({ book, stepId }: LedgerViewProps) {
  const [trail, setTrail] = useState<readonly string[]>([stepId])
  const shown = book.steps.find(({ id }) => id === trail.at(-1))
  if (!shown) return <Text>This ledger has no such step.</Text>
  const go = (id: string): void => setTrail([...trail, id])
  const uses = book.steps.filter(({ inputs }) =>
    inputs.some(({ source }) => source.kind === 'step' && source.id === shown.id),
  )
  return (
    <Stack gap="md">
      {trail.length > 1 ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => setTrail(trail.slice(0, -1))}
          >
            Back
          </Button>
        </Group>
      ) : null}
      <Step step={shown} book={book} go={go} />
      {uses.length > 0 ? (
        <div>
          <Text size="xxs" c="dimmed">
            Used by
          </Text>
          <Group gap="sm">
            {uses.map(({ id, label }) => (
              <Anchor key={id} component="button" type="button" size="sm" ta="start" onClick={() => go(id)}>
                {label}
              </Anchor>
            ))}
          </Group>
        </div>
      ) : null}
    </Stack>
  )
}

interface StepProps {
  readonly step: LedgerStep
  readonly book: LedgerBook
  readonly go: (stepId: string) => void
}

/** A step that only passes another on is followed by that one: its formula is what was asked for. */
function Step({ step, book, go }: StepProps) {
  const passed = step.operation === 'stated' ? step.inputs[0]?.source : undefined
  const before = passed?.kind === 'step' ? book.steps.find(({ id }) => id === passed.id) : undefined
  return (
    <>
      <div>
        <Text fw={600}>{step.label}</Text>
        <Text size="xl" fw={600} className="tnum" title={step.result.value}>
          {quantityWords(step.result)}
        </Text>
        <Text c="dimmed" size="xxs">
          Step {step.id}
          {before ? `, as step ${before.id} gives it:` : ''}
        </Text>
      </div>
      {before ? (
        <Step step={before} book={book} go={go} />
      ) : (
        <Working
          formula={step.formula}
          inputs={step.inputs.map((input) => ({
            label: input.name,
            value: quantityWords(input),
            exact: input.unit === 'money' ? undefined : input.value,
            from: <Origin input={input} book={book} go={go} />,
          }))}
        />
      )}
    </>
  )
}

interface OriginProps {
  readonly input: LedgerInput
  readonly book: LedgerBook
  readonly go: (stepId: string) => void
}

function Origin({ input, book, go }: OriginProps) {
  const { source } = input
  if (source.kind === 'step') {
    const before = book.steps.find(({ id }) => id === source.id)
    return before ? (
      <Anchor component="button" type="button" size="sm" ta="start" onClick={() => go(before.id)}>
        Step: {before.label}
      </Anchor>
    ) : (
      // The ledger of an offer's effects cites steps of the offer itself.
      <span className="dim">The offer: {input.name}</span>
    )
  }
  const href = book.hrefOf(input)
  const words = sourceWords(source)
  return href === null ? (
    <span className="dim">{words}</span>
  ) : (
    <Anchor href={href} size="sm" onClick={closeExplanation}>
      {words}
    </Anchor>
  )
}
