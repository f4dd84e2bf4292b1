/** What an import would do with every row of the file: taken, refused and why, noticed; and the first rows as stored. */
import { Table, Text, Title } from '@mantine/core'
import { fieldLabel } from '../../ui/field-labels.ts'
import { count, NO_FIGURE, plural } from '../../ui/format.ts'
import { MissingRates } from './missing-rates.tsx'
import classes from './imports.module.css'
import type { ImportKind } from './model/draft.ts'
import { groupIssues } from './model/issue-groups.ts'
import type { Preview } from './use-preview.ts'

const MOST_SHOWN = 200

export function CheckPanel({ kind, preview }: { readonly kind: ImportKind; readonly preview: Preview }) {
  return (
    <>
      <Title order={2} mb={6}>
        What an import would do
      </Title>
      <Counts kind={kind} preview={preview} />
      <MissingRates kind={kind} currencies={preview.ratesMissing} />
      <Refused preview={preview} />
      <Notices preview={preview} />
      <FirstRows preview={preview} />
    </>
  )
}

function Counts({ kind, preview }: { readonly kind: ImportKind; readonly preview: Preview }) {
  if (preview.missing.length > 0) {
    return (
      <Text role="status">
        {plural(preview.rowsRead, 'row', 'rows')} read. What would be accepted shows once every needed field has its
        column.
      </Text>
    )
  }
  return (
    <>
      <div role="group" aria-label="Rows counted">
        <dl className={classes['counts']}>
          <dd>{count(preview.rowsRead)}</dd>
          <dt>rows read</dt>
          <dd>{count(preview.accepted)}</dd>
          <dt>accepted</dt>
          <dd className={preview.rejected > 0 ? 'bad' : ''}>{count(preview.rejected)}</dd>
          <dt>rejected</dt>
          {kind === 'people' ? (
            <>
              <dd>{count(preview.leftOut)}</dd>
              <dt>left out</dt>
            </>
          ) : null}
        </dl>
      </div>
      <Text c="dimmed" size="xxs">
        Accepted + rejected = rows read.
        {kind === 'people' ? ' Left out are accepted rows of people who are not active.' : ''}
      </Text>
    </>
  )
}

function Refused({ preview }: { readonly preview: Preview }) {
  if (preview.rejections.length === 0) return null
  const shown = preview.rejections.slice(0, MOST_SHOWN)
  return (
    <div className={classes['block']}>
      <Title order={2}>Rejected rows</Title>
      <ul style={{ margin: '0 0 8px', paddingInlineStart: 18 }}>
        {groupIssues(preview.rejections).map((group) => (
          <li key={`${group.code} ${group.column ?? ''}`}>
            <span className="tnum">{plural(group.count, 'row', 'rows')}</span>
            {group.column === null ? '' : ` in “${group.column}”`}: {group.message}
          </li>
        ))}
      </ul>
      <details>
        <summary>
          Row by row
          {preview.rejected > shown.length ? `: the first ${count(shown.length)} of ${count(preview.rejected)}` : ''}
        </summary>
        <Table aria-label="Rejected rows">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="num">Row</Table.Th>
              <Table.Th>Column</Table.Th>
              <Table.Th>Value</Table.Th>
              <Table.Th>Reason</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((issue, index) => (
              <Table.Tr key={index}>
                <Table.Td className="num">{count(issue.row)}</Table.Td>
                <Table.Td>{issue.column ?? NO_FIGURE}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{issue.value ?? NO_FIGURE}</Table.Td>
                <Table.Td>{issue.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </div>
  )
}

function Notices({ preview }: { readonly preview: Preview }) {
  if (preview.notices.length === 0) return null
  return (
    <div className={classes['block']}>
      <Title order={2}>Noticed</Title>
      <Table aria-label="Notices">
        <Table.Tbody>
          {preview.notices.map((notice) => (
            <Table.Tr key={notice.code}>
              <Table.Td>
                <NoticeText message={notice.message} />
              </Table.Td>
              <Table.Td className="num dim">{plural(notice.count, 'row', 'rows')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed" size="xxs">
        Noticed rows are imported; Data quality lists them afterwards.
      </Text>
    </div>
  )
}

/** The first sentence names the notice, the rest explains it. */
function NoticeText({ message }: { readonly message: string }) {
  const end = message.indexOf('. ')
  if (end === -1) return message
  return (
    <>
      {message.slice(0, end + 1)}
      <div className="dim small">{message.slice(end + 2)}</div>
    </>
  )
}

function FirstRows({ preview }: { readonly preview: Preview }) {
  const fields = [...new Set(preview.sample.flatMap((row) => Object.keys(row)))]
  if (fields.length === 0) return null
  return (
    <div className={classes['block']}>
      <Title order={2}>First rows as they would be stored</Title>
      <div className={classes['sampleRows']} tabIndex={0} role="region" aria-label="First rows as they would be stored">
        <Table>
          <Table.Thead>
            <Table.Tr>
              {fields.map((field) => (
                <Table.Th key={field}>{fieldLabel(field)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.sample.map((row, index) => (
              <Table.Tr key={index}>
                {fields.map((field) => (
                  <Table.Td key={field}>{row[field] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}
