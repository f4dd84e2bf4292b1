/** People: the roster, the pay bands, what was imported and how good the data is. */
import { Button, Menu, Tabs } from '@mantine/core'
import { IconChevronDown, IconFileImport } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { navigate, useRoute } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { ImportButton } from '../../ui/import-button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { count } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { BandsTab } from './bands/bands-tab.tsx'
import { EmployeesTab } from './employees/employees-tab.tsx'
import { ImportsTab } from './imports/imports-tab.tsx'
import classes from './people.module.css'
import { QualityTab } from './quality/quality-tab.tsx'
import { RatesTab } from './rates/rates-tab.tsx'
import { SummaryLine } from './summary-line.tsx'
import { isTab, tabOf, type PeopleTab } from './tabs.ts'
import { useMayNot } from '../../stores/profiles.ts'

export function PeopleScreen() {
  const path = useRoute((route) => route.path)
  const tab = tabOf(path)
  usePersonLinks(path)
  const summary = useCall('people.summary', {}, ['people', 'payBands', 'rates'])
  const quality = useCall('people.quality', {}, ['people', 'payBands'])
  const rates = useCall('rates.list', {}, ['rates', 'people', 'payBands'])
  const nobody = summary.data?.headcount === 0 && !summary.data.source
  const warnings = quality.data?.notices.reduce(
    (sum, notice) => sum + (notice.severity === 'info' ? 0 : notice.count),
    0,
  )
  const otherCurrencies = (rates.data?.rates.length ?? 0) + (rates.data?.missing.length ?? 0) > 0

  return (
    <Screen
      title="People"
      layout="fill"
      lead={summary.data && !nobody ? <SummaryLine summary={summary.data} /> : null}
      actions={<ImportMenu />}
    >
      <Tabs
        value={tab}
        onChange={(value) => navigate('people', [value ?? 'employees'])}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          <Tabs.Tab value="employees">Employees</Tabs.Tab>
          <Tabs.Tab value="bands">Pay bands</Tabs.Tab>
          <Tabs.Tab value="imports">Imports</Tabs.Tab>
          <Tabs.Tab
            value="quality"
            rightSection={warnings ? <span className="dim small tnum">{count(warnings)}</span> : null}
          >
            Data quality
          </Tabs.Tab>
          {otherCurrencies || tab === 'rates' ? (
            <Tabs.Tab
              value="rates"
              rightSection={rates.data?.missing.length ? <span className="bad small">missing</span> : null}
            >
              Exchange rates
            </Tabs.Tab>
          ) : null}
        </Tabs.List>
        <Panel value="employees">{nobody ? <NoPeople /> : <EmployeesTab />}</Panel>
        <Panel value="bands">
          <BandsTab />
        </Panel>
        <Panel value="imports">
          <ImportsTab />
        </Panel>
        <Panel value="quality">
          <ReadingView reading={quality} label="Checking the data">
            {(data) => <QualityTab quality={data} />}
          </ReadingView>
        </Panel>
        <Panel value="rates">
          <ReadingView reading={rates}>{(data) => <RatesTab rates={data} />}</ReadingView>
        </Panel>
      </Tabs>
    </Screen>
  )
}

/** #/people/E-17 opens that person in the table: the short form, for links and the palette. */
function usePersonLinks(path: readonly string[]): void {
  const [first] = path
  useEffect(() => {
    if (first !== undefined && !isTab(first)) navigate('people', ['employees'], { person: first }, { replace: true })
  }, [first])
}

function Panel({ value, children }: { readonly value: PeopleTab; readonly children: ReactNode }) {
  return (
    <Tabs.Panel value={value} className={classes['panel'] ?? ''}>
      {children}
    </Tabs.Panel>
  )
}

function ImportMenu() {
  const mayNot = useMayNot('edit')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          disabled={mayNot !== null}
          title={mayNot ?? undefined}
          leftSection={<IconFileImport size={14} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          Import
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => navigate('imports', ['people'])}>People from a file</Menu.Item>
        <Menu.Item onClick={() => navigate('imports', ['bands'])}>Pay bands from a file</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function NoPeople() {
  return (
    <EmptyState title="No people yet" action={<ImportButton of="people">Import people</ImportButton>}>
      Import a CSV or Excel file with one row for each person. Any column names will do: you match them to fields, and
      Meritline remembers it.
    </EmptyState>
  )
}
