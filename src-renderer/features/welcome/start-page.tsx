/** Three ways in, and the workspaces opened lately. */
import { Text, UnstyledButton } from '@mantine/core'
import { IconBuildingCommunity, IconChevronRight, IconFilePlus, type Icon } from '@tabler/icons-react'
import { enter } from '../../stores/entry.ts'
import { EntryPage } from '../../ui/entry-page.tsx'
import { OpenByPath } from './open-by-path.tsx'
import { RecentWorkspaces } from './recent-workspaces.tsx'
import classes from './welcome.module.css'

export function StartPage() {
  return (
    <EntryPage title="What would this year’s raises cost?" wide>
      <Text c="dimmed" maw={620}>
        Meritline simulates pay and workforce plans from your own roster, in milliseconds, with every lever on a slider.
        All of it stays on this machine, in one encrypted file.
      </Text>
      <div className={classes['columns']}>
        <section aria-labelledby="start-new">
          <h2 id="start-new" className={classes['heading']}>
            Start
          </h2>
          <Choice
            icon={IconBuildingCommunity}
            title="Open the sample company"
            text="5,000 generated people with pay bands and a first scenario, to try everything on."
            onClick={() => enter({ kind: 'create', sample: true })}
          />
          <Choice
            icon={IconFilePlus}
            title="New workspace for your own files"
            text="A roster and pay bands as CSV or XLSX, with any column names."
            onClick={() => enter({ kind: 'create', sample: false })}
          />
        </section>
        <section aria-labelledby="start-open">
          <h2 id="start-open" className={classes['heading']}>
            Open a workspace
          </h2>
          <RecentWorkspaces />
          <OpenByPath />
        </section>
      </div>
    </EntryPage>
  )
}

interface ChoiceProps {
  readonly icon: Icon
  readonly title: string
  readonly text: string
  readonly onClick: () => void
}

function Choice({ icon: ChoiceIcon, title, text, onClick }: ChoiceProps) {
  return (
    <UnstyledButton className={classes['choice']} onClick={onClick}>
      <ChoiceIcon size={20} stroke={1.6} aria-hidden />
      <span className={classes['choiceText']}>
        <strong>{title}</strong>
        <span className="dim">{text}</span>
      </span>
      <IconChevronRight size={16} aria-hidden />
    </UnstyledButton>
  )
}
