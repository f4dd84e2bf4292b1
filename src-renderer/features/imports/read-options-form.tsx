/** How the file is read: everything is detected, everything can be set. */
import { NativeSelect, NumberInput } from '@mantine/core'
import classes from './imports.module.css'
import { withRead, type Draft } from './model/draft.ts'
import type { Preview } from './use-preview.ts'

interface ReadOptionsFormProps {
  readonly draft: Draft
  readonly preview: Preview
  onChange(draft: Draft): void
}

const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16, little endian' },
  { value: 'utf-16be', label: 'UTF-16, big endian' },
  { value: 'windows-1252', label: 'Windows Western' },
] as const
const SEPARATORS = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar |' },
] as const
const DATE_ORDERS = [
  { value: 'ymd', label: '2026-01-31' },
  { value: 'dmy', label: '31/01/2026' },
  { value: 'mdy', label: '01/31/2026' },
] as const
const DECIMAL_MARKS = [
  { value: '.', label: 'Point: 1,234.56' },
  { value: ',', label: 'Comma: 1.234,56' },
] as const

export function ReadOptionsForm({ draft, preview, onChange }: ReadOptionsFormProps) {
  const { read } = preview
  const workbook = preview.sheets.length > 0
  return (
    <div className={classes['options']}>
      {workbook ? (
        <NativeSelect
          label="Sheet"
          description={said(draft.read.sheet)}
          value={draft.read.sheet ?? read.sheet ?? ''}
          data={preview.sheets}
          onChange={(event) => onChange(withRead(draft, 'sheet', event.currentTarget.value))}
        />
      ) : (
        <>
          <Choice
            label="Encoding"
            chosen={draft.read.encoding}
            found={read.encoding}
            options={ENCODINGS}
            onChange={(value) => onChange(withRead(draft, 'encoding', value))}
          />
          <Choice
            label="Separator"
            chosen={draft.read.separator}
            found={read.separator}
            options={SEPARATORS}
            onChange={(value) => onChange(withRead(draft, 'separator', value))}
          />
        </>
      )}
      <NumberInput
        label="Header in row"
        description={said(draft.read.headerRow)}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        value={draft.read.headerRow ?? read.headerRow}
        onChange={(value) => {
          if (typeof value !== 'number' || value < 1) return
          // A row is one of this sheet: without its name another sheet might be taken for the table.
          const onSheet = read.sheet === undefined ? draft : withRead(draft, 'sheet', read.sheet)
          onChange(withRead(onSheet, 'headerRow', value))
        }}
      />
      <Choice
        label="Dates as"
        chosen={draft.read.dateOrder}
        found={read.dateOrder}
        options={DATE_ORDERS}
        onChange={(value) => onChange(withRead(draft, 'dateOrder', value))}
      />
      <Choice
        label="Decimal mark"
        chosen={draft.read.decimalMark}
        found={read.decimalMark}
        options={DECIMAL_MARKS}
        onChange={(value) => onChange(withRead(draft, 'decimalMark', value))}
      />
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly chosen: T | undefined
  readonly found: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  onChange(value: T | undefined): void
}

function Choice<T extends string>({ label, chosen, found, options, onChange }: ChoiceProps<T>) {
  return (
    <NativeSelect
      label={label}
      description={said(chosen)}
      value={chosen ?? found}
      data={options.map((option) => ({ ...option }))}
      onChange={(event) => onChange(options.find(({ value }) => value === event.currentTarget.value)?.value)}
    />
  )
}

function said(chosen: unknown): string {
  return chosen === undefined ? 'detected' : 'set by you'
}
