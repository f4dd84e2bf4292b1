/** Import of people or pay bands from a file: choose it, match its columns, see what would happen, import. */
import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { navigate, useRoute } from '../../stores/route.ts'
import { Screen } from '../../ui/screen.tsx'
import { FileDrop } from './file-drop.tsx'
import { ImportResult } from './import-result.tsx'
import { dropResults, useImports, type ImportKind } from './model/draft.ts'
import { Wizard } from './wizard.tsx'
import { useMayNot } from '../../stores/profiles.ts'
import { EmptyState } from '../../ui/states.tsx'

export function ImportScreen() {
  const mayNot = useMayNot('edit')
  const kind: ImportKind = useRoute((route) => (route.path[0] === 'bands' ? 'bands' : 'people'))
  const { draft, done } = useImports((state) => state[kind])
  useEffect(() => dropResults, [])
  return (
    <Screen
      title={kind === 'people' ? 'Import people' : 'Import pay bands'}
      layout="fill"
      lead={
        draft
          ? draft.file.name
          : kind === 'people'
            ? 'A CSV or Excel file with one row for each person, under any column names.'
            : 'A CSV or Excel file with one row for each range: job title, location, currency, minimum, maximum.'
      }
      actions={
        <SegmentedControl
          aria-label="What to import"
          value={kind}
          onChange={(value) => navigate('imports', [value])}
          data={[
            { value: 'people', label: 'People' },
            { value: 'bands', label: 'Pay bands' },
          ]}
        />
      }
    >
      {mayNot ? (
        <EmptyState title="Importing is not for the role in use">{mayNot}</EmptyState>
      ) : done ? (
        <ImportResult kind={kind} summary={done} />
      ) : draft ? (
        <Wizard key={draft.file.fileId} kind={kind} draft={draft} />
      ) : (
        <FileDrop kind={kind} />
      )}
    </Screen>
  )
}
