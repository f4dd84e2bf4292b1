/** Sets base, bonus or equity by hand, with the reason; what was recommended stays beside it. */
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblem } from '../../../../src-contract/desktop/candidates.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { call, type ClientError } from '../../../host/index.ts'
import { useMay } from '../../../stores/profiles.ts'
import { exactMoney } from '../../../ui/ledger/quantity.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { useAct } from '../../../ui/use-act.ts'

interface OverrideDialogProps {
  readonly offer: Offer
  readonly onDone: () => void
}

const FIELDS = [
  { field: 'base', label: 'Base' },
  { field: 'bonus', label: 'Target bonus' },
  { field: 'equity', label: 'Equity' },
] as const
type Field = (typeof FIELDS)[number]['field']

export function OverrideDialog({ offer, onDone }: OverrideDialogProps) {
  const [opened, setOpened] = useState(false)
  const may = useMay('edit')
  return (
    <>
      <Button
        variant="default"
        disabled={!may}
        title={may ? undefined : 'The role in use may not override offers'}
        onClick={() => setOpened(true)}
      >
        Override …
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Override version ${offer.number}`}
        size={520}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Form
          offer={offer}
          onCancel={() => setOpened(false)}
          onDone={() => {
            setOpened(false)
            onDone()
          }}
        />
      </Modal>
    </>
  )
}

interface FormProps {
  readonly offer: Offer
  readonly onCancel: () => void
  readonly onDone: () => void
}

function Form({ offer, onCancel, onDone }: FormProps) {
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({ base: '', bonus: '', equity: '' })
  const [justification, setJustification] = useState('')
  const act = useAct()
  const problems = problemsOf(act.error)
  const submit = (): Promise<boolean> =>
    act.run(async () => {
      const { base, bonus, equity } = typed
      await call('offers.override', {
        versionId: offer.id,
        justification,
        ...(base.trim() ? { base: base.trim() } : {}),
        ...(bonus.trim() ? { bonus: bonus.trim() } : {}),
        ...(equity.trim() ? { equity: equity.trim() } : {}),
      })
      onDone()
    })
  const missing = act.error?.code === 'JUSTIFICATION_MISSING'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="sm">
        <Text c="dimmed">
          A new version is made. Position, total and the approval needed follow from what you set; what was recommended
          stays beside it.
        </Text>
        {FIELDS.map(({ field, label }, index) => (
          <TextInput
            key={field}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            label={label}
            description={`Now ${exactMoney(offer.figures[field].amount, offer.currency)}${setByHand(offer, field)}`}
            placeholder="As it is"
            maxLength={60}
            autoComplete="off"
            value={typed[field]}
            error={problems.find((each) => each.field === field)?.message}
            onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
          />
        ))}
        <Textarea
          label="Why"
          description="Kept with the version and read by those who approve it."
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={justification}
          error={missing ? act.error?.message : null}
          onChange={(event) => setJustification(event.currentTarget.value)}
        />
        {act.error && !missing && problems.length === 0 ? <ErrorState error={act.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={act.busy}>
            Override
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function setByHand({ override, currency }: Offer, field: Field): string {
  if (!override || override.set[field] === null) return ''
  return `, recommended ${exactMoney(override.original[field], currency)}`
}

function problemsOf(error: ClientError | null): readonly FieldProblem[] {
  const fields = error?.code === 'FIELDS_INVALID' ? error.details['fields'] : null
  return Array.isArray(fields) ? (fields as FieldProblem[]) : []
}
