/** Where a file is dropped or chosen. It goes into the app's memory and nowhere else. */
import { Button, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { toClientError, uploadFile, type ClientError } from '../../host/index.ts'
import { navigate } from '../../stores/route.ts'
import { ErrorState, LoadingBar } from '../../ui/states.tsx'
import classes from './imports.module.css'
import { startDraft, type ImportKind } from './model/draft.ts'

const FILE_TYPES = '.csv,.tsv,.txt,.xlsx,.xlsm'

export function FileDrop({ kind }: { readonly kind: ImportKind }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<string | null>(null)
  const [error, setError] = useState<ClientError | null>(null)

  const take = async (file: File | undefined) => {
    if (!file) return
    setSending(file.name)
    setError(null)
    try {
      startDraft(kind, await uploadFile(file))
    } catch (reason) {
      setError(toClientError(reason))
      setSending(null)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  if (sending !== null) return <LoadingBar label={`Reading ${sending}`} />
  return (
    <div className={classes['scroll']}>
      {error ? <ErrorState error={error} /> : null}
      <div
        className={`${classes['drop']} ${over ? classes['over'] : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
        <Text fw={600}>Drop a CSV or Excel file here</Text>
        <Button onClick={() => input.current?.click()}>Choose a file</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={FILE_TYPES}
          aria-label="File to import"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <Text c="dimmed" maw={520} ta="center">
          Nothing is imported yet: next you see how its columns are read, which rows would be refused and why. The file
          is held in memory only and never copied to the disk unencrypted.
        </Text>
      </div>
      {kind === 'people' ? (
        <Text c="dimmed" mt="md">
          Do you have pay ranges by job title and location?{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => navigate('imports', ['bands'])}>
            Import the pay bands first
          </Button>{' '}
          then compa-ratios and currencies by location are known when people come in. Either order works.
        </Text>
      ) : null}
    </div>
  )
}
