/** The act itself, and what still stands in its way. */
import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldLabel } from '../../ui/field-labels.ts'
import { plural } from '../../ui/format.ts'
import classes from './imports.module.css'
import type { ImportKind } from './model/draft.ts'
import type { Preview } from './use-preview.ts'

interface ImportFootProps {
  readonly kind: ImportKind
  readonly preview: Preview
  readonly checking: boolean
  readonly failed: boolean
  readonly another: ReactNode
  onImport(): void
}

export function ImportFoot({ kind, preview, checking, failed, another, onImport }: ImportFootProps) {
  const obstacle = obstacleOf(kind, preview)
  const taken = preview.accepted - preview.leftOut
  const what = kind === 'people' ? plural(taken, 'person', 'people') : plural(taken, 'band', 'bands')
  return (
    <div className={classes['foot']}>
      <Button disabled={obstacle !== null || failed} loading={checking} onClick={onImport}>
        {preview.missing.length > 0 ? 'Import' : `Import ${what}`}
      </Button>
      {another}
      <Text c="dimmed" role="status">
        {obstacle ??
          (kind === 'people'
            ? 'They become the roster in force. Saved runs keep the roster they were made with.'
            : 'They become the pay bands in force.')}
      </Text>
    </div>
  )
}

function obstacleOf(kind: ImportKind, preview: Preview): string | null {
  if (preview.missing.length > 0) {
    return `First choose a column for ${preview.missing.map(fieldLabel).join(', ')}.`
  }
  if (preview.ratesMissing.length > 0 && kind === 'people') {
    return `First state the exchange rate of ${preview.ratesMissing.join(', ')}.`
  }
  if (preview.accepted - preview.leftOut === 0)
    return 'No row of the file would be taken: the reasons stand at the right.'
  return null
}
