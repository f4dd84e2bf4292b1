/** Backups: make one now, see those kept, restore one. */
import { Button, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../../src-contract/desktop/workspace.ts'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { enter } from '../../stores/entry.ts'
import { useCall } from '../../stores/use-call.ts'
import { closeWorkspace, refreshWorkspace, useOpenWorkspace } from '../../stores/workspace.ts'
import { ConfirmTyped } from '../../ui/confirm-typed.tsx'
import { bytes, count, instant } from '../../ui/format.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { EmptyState, ErrorState, LoadingBar } from '../../ui/states.tsx'
import { keepSettings } from './store.ts'
import { readWhole } from './whole-number.ts'
import { ForRole } from '../../ui/for-role.tsx'

const MOST_KEPT = 365

export function BackupList() {
  const status = useOpenWorkspace()
  const reading = useCall('workspace.backups', {})
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<ClientError | null>(null)
  const [restoring, setRestoring] = useState<Backup | null>(null)

  async function backUp(): Promise<void> {
    setWorking(true)
    setError(null)
    try {
      await call('workspace.backup', {})
      await refreshWorkspace()
      reading.reload()
    } catch (failure) {
      setError(toClientError(failure))
    } finally {
      setWorking(false)
    }
  }

  /** Restoring needs the file closed and its key: the entry screen for it asks. */
  async function restore(): Promise<void> {
    const { path, settings, protection } = status
    try {
      await closeWorkspace()
      enter({ kind: 'restore', path, name: settings.name, protection })
    } catch (failure) {
      setError(toClientError(failure))
    }
  }

  return (
    <Section
      title="Backups"
      note="Encrypted like the workspace, and checked by opening them. One is made by itself each day."
      actions={
        <Button variant="default" disabled={working} onClick={() => void backUp()}>
          Back up now
        </Button>
      }
    >
      {working ? <LoadingBar label="Writing and checking a backup" /> : null}
      {error ? <ErrorState error={error} /> : null}
      <ForRole to="administer">
        <KeptField
          label="Automatic backups kept"
          numeric
          width={180}
          value={String(status.settings.backupsKept)}
          onKeep={(text) => {
            const backupsKept = readWhole(text)
            if (backupsKept === null || backupsKept < 1 || backupsKept > MOST_KEPT)
              return `A whole number from 1 to ${count(MOST_KEPT)}.`
            return keepSettings({ backupsKept })
          }}
        />
      </ForRole>
      <ReadingView
        reading={reading}
        empty={{
          when: ({ backups }) => backups.length === 0,
          show: <EmptyState title="No backups yet">Make the first one now.</EmptyState>,
        }}
      >
        {({ backups }) => (
          <Table maw={860} mt="sm" aria-label="Backups">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={190}>Made</Table.Th>
                <Table.Th w={90} className="num">
                  Size
                </Table.Th>
                <Table.Th>File</Table.Th>
                <Table.Th w={90}>
                  <VisuallyHidden>Restore</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map((backup) => (
                <Table.Tr key={backup.path}>
                  <Table.Td>{instant(backup.at)}</Table.Td>
                  <Table.Td className="num">{bytes(backup.bytes)}</Table.Td>
                  <Table.Td>
                    <Text size="xxs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {backup.path}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Button
                      variant="subtle"
                      aria-label={`Restore the backup of ${instant(backup.at)}`}
                      onClick={() => setRestoring(backup)}
                    >
                      Restore
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </ReadingView>
      <ConfirmTyped
        opened={restoring !== null}
        onClose={() => setRestoring(null)}
        title="Restore a backup"
        word="restore"
        confirmLabel="Close and restore"
        onConfirm={() => void restore()}
      >
        The workspace is closed and you choose the backup to bring back. The file as it is now stays beside it under
        another name: nothing is deleted.
      </ConfirmTyped>
    </Section>
  )
}
