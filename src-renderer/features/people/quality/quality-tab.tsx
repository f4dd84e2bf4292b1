/** How good the data is: pass rate against the target, notices by kind with examples, values flagged by people. */
import { Anchor, Badge, Group, Progress, Table, Text } from '@mantine/core'
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { assertNever } from '../../../../src-core/assert-never.ts'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import { useMayNot } from '../../../stores/profiles.ts'
import { hrefOf } from '../../../stores/route.ts'
import { ImportButton } from '../../../ui/import-button.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { fieldLabel } from '../../../ui/field-labels.ts'
import { count, date, instant, NO_FIGURE, percent, plural } from '../../../ui/format.ts'
import { Section } from '../../../ui/screen.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import classes from '../people.module.css'

type Quality = MethodOutput<'people.quality'>

export function QualityTab({ quality }: { readonly quality: Quality }) {
  const { source, notices, flagged } = quality
  if (!source) {
    return (
      <EmptyState title="Nothing to check yet" action={<ImportButton of="people">Import people</ImportButton>}>
        After an import every row is checked: doubtful dates, pay outside its band, missing managers and more.
      </EmptyState>
    )
  }
  return (
    <div className={classes['scroll']}>
      <PassRate quality={quality} />
      <Section
        title={`Notices (${count(notices.length)} ${notices.length === 1 ? 'kind' : 'kinds'})`}
        actions={<ExportMenu table={{ table: 'quality' }} />}
      >
        {notices.length === 0 ? (
          <Text c="dimmed">No row of {source.fileName} gave cause for a notice.</Text>
        ) : (
          notices.map((notice) => <Notice key={notice.code} notice={notice} />)
        )}
      </Section>
      {flagged === null ? (
        <Text c="dimmed" mt="md">
          Examples and flagged values name people: they are shown to those who may see them.
        </Text>
      ) : (
        <Section title={`Flagged values (${count(flagged.length)})`}>
          <Flagged flagged={flagged} />
        </Section>
      )}
    </div>
  )
}

function PassRate({ quality }: { readonly quality: Quality }) {
  const { passRate, target, rowsRead, rowsPassed, source } = quality
  const met = passRate !== null && passRate >= target
  return (
    <div style={{ maxWidth: 560 }}>
      <Group justify="space-between" align="baseline">
        <Text>
          Pass rate{' '}
          <Text span fw={600} size="lg" className="tnum">
            {passRate === null ? NO_FIGURE : percent(passRate, 2)}
          </Text>{' '}
          <span className={met ? 'good' : 'warn'}>
            {met ? 'meets' : 'is below'} the target of {percent(target, 1)}
          </span>
        </Text>
        <Text c="dimmed" className="tnum">
          {count(rowsPassed)} of {count(rowsRead)} rows
        </Text>
      </Group>
      <Progress
        mt={6}
        size="sm"
        value={passRate ?? 0}
        color={met ? 'accent' : 'red'}
        aria-label={`Pass rate ${passRate === null ? 'unknown' : percent(passRate, 2)}`}
      />
      <Text c="dimmed" mt={6}>
        Rows without an error or warning over rows read
        {source ? `, in ${source.fileName}, data as of ${date(source.asOf)}` : ''}.
      </Text>
    </div>
  )
}

function Notice({ notice }: { readonly notice: Quality['notices'][number] }) {
  const { code, label, help, severity, examples } = notice
  const mayNot = useMayNot('seePeers')
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm" py="xs" style={{ borderBottom: '1px solid var(--m-line)' }}>
      <SeverityMark severity={severity} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{label}</Text>
          <Badge variant="light" color="gray" tt="none" className="tnum">
            {plural(notice.count, 'row', 'rows')}
          </Badge>
          {mayNot === null ? (
            <Anchor href={hrefOf('people', ['employees'], { notice: code })}>Show these people</Anchor>
          ) : null}
        </Group>
        <Text c="dimmed" maw={720}>
          {help}
        </Text>
        {examples.length === 0 ? null : (
          <details>
            <summary className="dim">Examples</summary>
            <Table mt={4} maw={860} aria-label={`Examples: ${label}`}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th className="num" w={70}>
                    Row
                  </Table.Th>
                  <Table.Th w={150}>Column</Table.Th>
                  <Table.Th>What</Table.Th>
                  <Table.Th>Value</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {examples.map((example, index) => (
                  <Table.Tr key={index}>
                    <Table.Td className="num">{count(example.row)}</Table.Td>
                    <Table.Td>{example.column ?? NO_FIGURE}</Table.Td>
                    <Table.Td>{example.message}</Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{example.value ?? NO_FIGURE}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </details>
        )}
      </div>
    </Group>
  )
}

function SeverityMark({ severity }: { readonly severity: Quality['notices'][number]['severity'] }) {
  switch (severity) {
    case 'error':
      return <IconAlertOctagon size={16} className="bad" role="img" aria-label="Error" />
    case 'warning':
      return <IconAlertTriangle size={16} className="warn" role="img" aria-label="Warning" />
    case 'info':
      return <IconInfoCircle size={16} className="dim" role="img" aria-label="Information" />
    default:
      return assertNever(severity)
  }
}

function Flagged({ flagged }: { readonly flagged: NonNullable<Quality['flagged']> }) {
  if (flagged.length === 0) {
    return (
      <Text c="dimmed">
        No value is flagged. Open a person in the table of employees, then All fields, to flag a value that you doubt.
      </Text>
    )
  }
  return (
    <Table maw={960} aria-label="Flagged values">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Employee ID</Table.Th>
          <Table.Th>Field</Table.Th>
          <Table.Th>Note</Table.Th>
          <Table.Th>By</Table.Th>
          <Table.Th>When</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {flagged.map((flag) => (
          <Table.Tr key={`${flag.employeeId} ${flag.field}`}>
            <Table.Td>
              <Anchor href={hrefOf('people', ['employees'], { person: flag.employeeId })}>{flag.employeeId}</Anchor>
            </Table.Td>
            <Table.Td>{fieldLabel(flag.field)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{flag.note}</Table.Td>
            <Table.Td>{flag.actor}</Table.Td>
            <Table.Td>{instant(flag.at)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
