/** The tour's six steps: the screen each is shown on, and the thing it stands beside (data-tour). */
import type { ScreenId } from '../stores/route.ts'

interface TourStep {
  readonly screen: ScreenId
  readonly target: string
  readonly title: string
  readonly text: string
}

export const TOUR_STEPS: readonly TourStep[] = [
  {
    screen: 'home',
    target: 'workspace',
    title: 'This is your workspace',
    text: 'One encrypted file with people, pay bands, scenarios and runs. Everything you change is kept at once: nothing ever asks you to save. Ctrl K finds screens, scenarios, candidates and people.',
  },
  {
    screen: 'people',
    target: 'people',
    title: 'People',
    text: 'The roster, its imports and how good the data is. The sample company has 5,000 generated people; import your own CSV or XLSX here.',
  },
  {
    screen: 'tuning',
    target: 'tuning',
    title: 'Tuning',
    text: 'Every lever on a slider, by level or for all: merit, COLA, promotions, hiring, turnover. Charts and the budget gauge follow while you drag. Ctrl Z takes any change back.',
  },
  {
    screen: 'home',
    target: 'scenario',
    title: 'The scenario in use',
    text: 'Each scenario is a named set of changes. Branch one to try an idea, compare up to four side by side, print the packet for the committee.',
  },
  {
    screen: 'home',
    target: 'figures',
    title: 'Where does this number come from?',
    text: 'Choose any computed figure to see its formula, its inputs, their dates and sources. A "?" beside a term explains the term.',
  },
  {
    screen: 'offers',
    target: 'offers',
    title: 'Offers and approvals',
    text: 'A candidate, in a form or in a conversation, gets base, bonus and equity by rule, row and formula. What needs a yes waits in Approvals for somebody else. "?" lists the shortcuts; Help has this tour.',
  },
]
