/** Publishes a draft from a day on: says what changes and what does not, and asks for a typed word. */
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { useMay } from '../../stores/profiles.ts'
import { navigate } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { ConfirmTyped } from '../../ui/confirm-typed.tsx'
import { plural } from '../../ui/format.ts'
import { ErrorState } from '../../ui/states.tsx'
import { today } from './today.ts'

interface PublishProps {
  readonly version: number
  readonly inForce: number
  readonly disabled: boolean
}

export function Publish({ version, inForce, disabled }: PublishProps) {
  const [asking, setAsking] = useState(false)
  const may = useMay('publishRules')
  const [day, setDay] = useState(today)
  const [error, setError] = useState<ClientError | null>(null)
  const diff = useCall('rules.diff', asking ? { from: inForce, to: version } : null, ['rules'])
  const publish = async (): Promise<void> => {
    setError(null)
    try {
      await call('rules.publish', { version, effectiveFrom: day })
      navigate('rules', [String(version)])
    } catch (failure) {
      setError(toClientError(failure))
      setAsking(true)
    }
  }
  return (
    <>
      <Button
        disabled={disabled || !may}
        title={disabled ? 'Some rules contradict each other' : may ? undefined : 'The role in use may not publish'}
        onClick={() => setAsking(true)}
      >
        Publish …
      </Button>
      <ConfirmTyped
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Publish version ${version}`}
        word="publish"
        confirmLabel="Publish"
        onConfirm={() => void publish()}
      >
        <Stack gap="sm">
          {error ? <ErrorState error={error} /> : null}
          <TextInput
            type="date"
            label="In force from"
            min={today()}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Text>
            {diff.data
              ? `${plural(diff.data.differences.length, 'rule differs', 'rules differ')} from version ${inForce}, which is in force. `
              : ''}
            Published rules can never be changed or taken back; a later version can replace them. Offers already made
            keep the version they were made by, and are marked when another is in force.
          </Text>
        </Stack>
      </ConfirmTyped>
    </>
  )
}
