/** What came of an import, and where to go from here. */
import { Button, Group, Text, Title } from '@mantine/core'
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import { navigate } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { count, date, percent, plural } from '../../ui/format.ts'
import classes from './imports.module.css'
import { dropDraft, type ImportKind } from './model/draft.ts'

export function ImportResult({ kind, summary }: { readonly kind: ImportKind; readonly summary: ImportSummary }) {
  const taken = summary.accepted - summary.leftOut
  const people = kind === 'people'
  return (
    <div className={classes['scroll']} style={{ maxWidth: 720 }}>
      <Title order={2} mb={6}>
        {people ? plural(taken, 'person is', 'people are') : plural(taken, 'band is', 'bands are')} in force
      </Title>
      <Text className="tnum">
        {count(summary.rowsRead)} rows read = {count(summary.accepted)} accepted + {count(summary.rejected)} rejected
        {summary.leftOut > 0 ? `; ${count(summary.leftOut)} of the accepted left out as not active` : ''}.
      </Text>
      <Text c="dimmed">
        {summary.fileName}, data as of {date(summary.asOf)}. The column mapping is remembered for files with the same
        column names.
      </Text>
      {summary.rejected > 0 ? (
        <Group mt="sm" gap="xs">
          <Button variant="default" onClick={() => navigate('people', ['imports', summary.importId])}>
            See the rejected rows
          </Button>
          <ExportMenu label="Export rejected rows" table={{ table: 'rejections', importId: summary.importId }} />
        </Group>
      ) : null}
      {people ? <QualityLine /> : null}
      <Title order={2} mt="lg" mb={6}>
        Next
      </Title>
      <Group gap="xs">
        {people ? (
          <>
            <Button onClick={() => navigate('people', ['quality'])}>Look at data quality</Button>
            <Button variant="default" onClick={() => navigate('tuning')}>
              Tune the levers
            </Button>
            <Button variant="default" onClick={() => navigate('people', ['employees'])}>
              Show the employees
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => navigate('people', ['bands'])}>Show the pay bands</Button>
            <Button variant="default" onClick={() => navigate('imports', ['people'])}>
              Import people
            </Button>
          </>
        )}
        <Button variant="subtle" onClick={() => dropDraft(kind)}>
          Import another file
        </Button>
      </Group>
    </div>
  )
}

function QualityLine() {
  const quality = useCall('people.quality', {}, ['people'])
  if (!quality.data || quality.data.passRate === null) return null
  const { passRate, target, notices } = quality.data
  return (
    <Text mt="sm">
      Data quality: {percent(passRate, 2)} of rows pass, {passRate >= target ? 'meeting' : 'below'} the target of{' '}
      {percent(target, 1)}; {plural(notices.length, 'kind of notice', 'kinds of notices')}.
    </Text>
  )
}
