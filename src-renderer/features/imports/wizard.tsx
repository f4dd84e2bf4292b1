/** Left: how the file is read and what its columns are. Right: what an import would take and refuse, at every change. */
import { Button, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isQuiet, toClientError, type ClientError } from '../../host/index.ts'
import type { PeoplePreview, PeopleRules } from '../../../src-contract/desktop/people-file.ts'
import type { Progress } from '../../../src-contract/desktop/envelope.ts'
import { ErrorState, LoadingBar } from '../../ui/states.tsx'
import { CheckPanel } from './check-panel.tsx'
import { BandChoices } from './band-choices.tsx'
import { ImportFoot } from './import-foot.tsx'
import classes from './imports.module.css'
import { MappingTable } from './mapping-table.tsx'
import { changeDraft, dropDraft, finishDraft, type Draft, type ImportKind } from './model/draft.ts'
import type { Mapping, Suggestion } from './model/mapping.ts'
import { PeopleChoices } from './people-choices.tsx'
import { ReadOptionsForm } from './read-options-form.tsx'
import { runImport, usePreview, type Preview } from './use-preview.ts'

const NO_RULES: PeopleRules = {}

/** Each file has a date of its own. */
function withoutDate({ asOf: _asOf, ...rules }: PeopleRules): PeopleRules {
  return rules
}

export function Wizard({ kind, draft }: { readonly kind: ImportKind; readonly draft: Draft }) {
  const reading = usePreview(kind, draft)
  const preview = reading.data
  const suggestion = useSuggestion(preview)
  const [running, setRunning] = useState<AbortController | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<ClientError | null>(null)

  const start = async () => {
    const control = new AbortController()
    setRunning(control)
    setFailure(null)
    try {
      const { summary } = await runImport(kind, draft, { signal: control.signal, onProgress: setProgress })
      finishDraft(kind, summary)
    } catch (error) {
      if (!isQuiet(error)) setFailure(toClientError(error))
      setRunning(null)
      setProgress(null)
    }
  }

  if (running) {
    return <LoadingBar label={`Importing ${draft.file.name}`} progress={progress} onCancel={() => running.abort()} />
  }
  const another = (
    <Button variant="default" onClick={() => dropDraft(kind)}>
      Choose another file
    </Button>
  )
  if (!preview) {
    if (reading.error) return <ErrorState error={reading.error} onRetry={reading.reload} action={another} />
    return (
      <LoadingBar label={`Reading ${draft.file.name}`} progress={reading.progress} onCancel={() => dropDraft(kind)} />
    )
  }
  const mapping: Mapping = draft.mapping ?? preview.mapping
  const remembered = suggestion?.from === 'remembered' ? withoutDate(suggestion.rules) : NO_RULES
  return (
    <>
      <div className={classes['wizard']}>
        <div className={classes['left']}>
          <Title order={2}>How the file is read</Title>
          <ReadOptionsForm draft={draft} preview={preview} onChange={(next) => changeDraft(kind, next)} />
          <div className={classes['block']}>
            <Title order={2}>Columns</Title>
            <MappingTable
              kind={kind}
              columns={preview.columns}
              mapping={mapping}
              suggestion={suggestion}
              missing={preview.missing}
              onChange={(next) => changeDraft(kind, { mapping: next })}
            />
          </div>
          <div className={classes['block']}>
            <Title order={2}>Choices</Title>
            {isPeople(kind, preview) ? (
              <PeopleChoices
                draft={draft}
                preview={preview}
                mapping={mapping}
                remembered={remembered}
                onChange={(next) => changeDraft(kind, next)}
              />
            ) : (
              <BandChoices
                draft={draft}
                preview={preview}
                remembered={remembered}
                onChange={(next) => changeDraft(kind, next)}
              />
            )}
          </div>
        </div>
        <div className={classes['right']} aria-live="off">
          {reading.error ? <ErrorState error={reading.error} onRetry={reading.reload} /> : null}
          {failure ? <ErrorState error={failure} /> : null}
          <div className={reading.loading ? classes['stale'] : ''} aria-busy={reading.loading}>
            <CheckPanel kind={kind} preview={preview} />
          </div>
        </div>
      </div>
      <ImportFoot
        kind={kind}
        preview={preview}
        checking={reading.loading}
        failed={reading.error !== null}
        another={another}
        onImport={() => void start()}
      />
    </>
  )
}

function isPeople(kind: ImportKind, _preview: Preview): _preview is PeoplePreview {
  return kind === 'people'
}

/** The first mapping that was answered for these columns, before the user corrected it. */
function useSuggestion(preview: Preview | null): Suggestion | null {
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null)
  useEffect(() => {
    if (!preview || preview.mappingFrom === 'given') return
    const { mapping, mappingFrom: from, rules } = preview
    setSuggestion((first) => ({ mapping, from, rules: first?.rules ?? rules }))
  }, [preview])
  return suggestion
}
