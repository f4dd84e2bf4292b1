/** Makes a workspace: name, currency, protection. The recovery key comes next. */
import { Anchor, Button, Collapse, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { backToWelcome } from '../../stores/entry.ts'
import { useSession } from '../../stores/session.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { PathInput } from '../../ui/path-input.tsx'
import { DEFAULT_PROTECTION, ProtectionChoice, toProtection } from '../../ui/protection-choice.tsx'
import { ErrorState, LoadingBar } from '../../ui/states.tsx'
import { useCreate } from './use-create.ts'

export function CreateWorkspace({ sample }: { readonly sample: boolean }) {
  const host = useSession((state) => state.host)
  const [name, setName] = useState(sample ? 'Sample company' : '')
  const [currency, setCurrency] = useState('USD')
  const [path, setPath] = useState('')
  const [elsewhere, setElsewhere] = useState(false)
  const [choice, setChoice] = useState(DEFAULT_PROTECTION)
  const { create, cancel, working, progress, error } = useCreate()
  const protection = toProtection(choice, host?.keychain.available ?? false)
  const ready = name.trim() !== '' && protection !== null && !working

  return (
    <EntryPage title={sample ? 'Open the sample company' : 'New workspace'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          void create({
            name: name.trim(),
            protection,
            sample,
            ...(sample ? {} : { currency }),
            ...(path.trim() ? { path: path.trim() } : {}),
          })
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">
            {sample
              ? 'A workspace of your own is made and filled with 5,000 generated people. Nobody in it is real.'
              : 'One encrypted file holds people, bands, scenarios and runs. Your files come next.'}
          </Text>
          <TextInput
            label="Name"
            value={name}
            maxLength={120}
            required
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {sample ? null : (
            <CurrencySelect
              label="Currency"
              description="Totals are shown in it. Pay entered in another is converted at rates you state."
              value={currency}
              onChange={setCurrency}
            />
          )}
          <ProtectionChoice value={choice} onChange={setChoice} />
          <div>
            <Anchor
              component="button"
              type="button"
              size="xs"
              aria-expanded={elsewhere}
              onClick={() => setElsewhere(!elsewhere)}
            >
              Where the file is kept
            </Anchor>
            <Collapse expanded={elsewhere}>
              <Text c="dimmed" my={6} style={{ overflowWrap: 'anywhere' }}>
                Without a path: in {host?.workspacesFolder ?? 'the workspaces folder'}, named for the workspace.
              </Text>
              <PathInput
                label="Path"
                purpose="createWorkspace"
                suggestedName={name.trim() || 'Workspace'}
                value={path}
                onChange={setPath}
              />
            </Collapse>
          </div>
          {error ? <ErrorState error={error} /> : null}
          {working ? (
            <LoadingBar
              label={sample ? 'Making the sample company' : 'Making the workspace'}
              progress={progress}
              onCancel={cancel}
            />
          ) : (
            <Group justify="space-between">
              <Button variant="default" onClick={backToWelcome}>
                Back
              </Button>
              <Button type="submit" disabled={!ready}>
                {sample ? 'Open the sample company' : 'Create workspace'}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </EntryPage>
  )
}
