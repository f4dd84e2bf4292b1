/** Which levers a frontier may turn: those asked for, or those that serve its goal; never a locked one. */
import type { FrontierGoal, FrontierLever } from '../../../src-contract/desktop/frontier.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { leverDefinition, type LeverId } from '../../../src-core/levers/catalogue.ts'
import { dialsOf, type Dial } from '../../../src-core/understand/dials.ts'

interface Lock {
  readonly lever: LeverId
  readonly level: number | null
}

interface DialWish {
  readonly goal: FrontierGoal
  readonly levers?: readonly FrontierLever[] | undefined
}

/** Throws CodedError LEVER_LOCKED, WRONG_SHAPE, OUT_OF_BOUNDS, NO_SUCH_LEVEL or NOTHING_TO_MOVE. */
export function chooseDials({ goal, levers }: DialWish, levels: number, locks: readonly Lock[]): Dial[] {
  const isLocked = ({ lever, level }: Dial): boolean =>
    locks.some((lock) => lock.lever === lever && (lock.level === null || level === null || lock.level === level))
  if (!levers) {
    const dials = dialsOf(goal === 'retentionRisk' ? 'merit.rate' : 'merit.matrix', null, levels, undefined)
    const free = dials.filter((dial) => !isLocked(dial))
    if (free.length > 0) return free
    throw new CodedError(
      'NOTHING_TO_MOVE',
      'Every lever that this goal would move is locked. Unlock one or name others.',
    )
  }
  const dials = new Map<string, Dial>()
  for (const { lever, level, bounds } of levers) {
    check(lever, level, bounds, levels)
    for (const dial of dialsOf(lever, level, levels, bounds)) {
      if (isLocked(dial)) {
        throw new CodedError('LEVER_LOCKED', `${leverDefinition(lever).label} is locked. Unlock it, or leave it out.`, {
          ...{ lever, level: dial.level },
        })
      }
      dials.set(`${lever}|${dial.level ?? ''}|${dial.column ?? ''}`, dial)
    }
  }
  return [...dials.values()]
}

function check(lever: LeverId, level: number | null, range: readonly number[] | undefined, levels: number): void {
  const { label, perLevel, unit, sum, bounds } = leverDefinition(lever)
  if (sum !== null || unit === 'switch' || unit === 'months')
    throw new CodedError('WRONG_SHAPE', `${label} cannot be turned like a dial. Choose levers of one percentage each.`)
  if (level !== null && !perLevel)
    throw new CodedError('WRONG_SHAPE', `${label} holds for the whole workforce: leave its level empty.`)
  if (level !== null && level > levels)
    throw new CodedError('NO_SUCH_LEVEL', `There is no level ${level}: the workspace has ${levels}.`)
  if (!range) return
  const [low = 0, high = 0] = range
  if (low < bounds[0] || high > bounds[1] || low > high) {
    throw new CodedError(
      'OUT_OF_BOUNDS',
      `The bounds of ${label} must rise and lie between ${bounds[0]} and ${bounds[1]}.`,
      {
        ...{ lever, bounds },
      },
    )
  }
}
