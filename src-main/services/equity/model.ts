/** The adjusted gap and the decomposition of the equity report: from cross-products gathered in slices. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { adjustedGap } from '../../../src-core/equity/adjusted-gap.ts'
import type { EquityColumns, GroupCodes } from '../../../src-core/equity/columns.ts'
import { addPeople, emptyCross, type CrossByGroup } from '../../../src-core/equity/cross-products.ts'
import {
  commonSupport,
  completeCases,
  designWidth,
  makeDesign,
  usableControls,
  type Control,
  type Design,
} from '../../../src-core/equity/design.ts'
import { oaxaca } from '../../../src-core/equity/oaxaca.ts'
import type { EquityDecomposition, EquityModel } from '../../../src-contract/desktop/equity.ts'
import { breathe } from '../breathe.ts'
import type { CallContext } from '../handlers.ts'

/** More columns than this, and a model says little and takes long. */
const MOST_COLUMNS = 500
/** People whose products are gathered between two turns of the event loop: some 20 ms. */
const SLICE = 20_000

interface ModelAnswer {
  readonly model: EquityModel | null
  readonly decomposition: EquityDecomposition | null
  readonly decompositionMissing: string | null
}

interface ModelQuestion {
  readonly columns: EquityColumns
  readonly groups: GroupCodes
  readonly controls: readonly Control[]
  readonly minimum: number
}

export async function modelOf(question: ModelQuestion, context: CallContext): Promise<ModelAnswer> {
  const { columns, groups, minimum } = question
  const asked = [...new Set(question.controls)]
  const controls = usableControls(columns, asked)
  const members = completeCases(columns, groups, controls)
  const counts = countGroups(members)
  if (counts.men < minimum || counts.women < minimum) {
    const reason = `Fewer than ${minimum} men or women have a value of every control. Leave out a control that many lack.`
    return { model: null, decomposition: null, decompositionMissing: reason }
  }
  refuseTooWide(designWidth(columns, members, controls))
  const design = makeDesign(columns, members, controls)
  const cross = await gather(design, context)
  const { fit, ...result } = adjustedGap(cross)
  const compared = countGroups(groups)
  const model: EquityModel = {
    people: fit.people,
    men: counts.men,
    women: counts.women,
    incomplete: compared.men + compared.women - fit.people,
    columns: fit.coefficients.length,
    rank: fit.rank,
    df: fit.df,
    r2: fit.r2,
    ...result,
    interval: result.interval && [...result.interval],
    controls: asked.map((control) => {
      const span = design.spans.find((each) => each.control === control)
      return {
        control,
        used: span !== undefined,
        columns: span ? span.to - span.from : 0,
        leftOut: span ? fit.leftOut.filter((column) => column >= span.from && column < span.to).length : 0,
      }
    }),
  }
  await breathe(context)
  return { model, ...(await decompose(question, members, controls, { design, cross }, context)) }
}

async function decompose(
  { columns, minimum }: ModelQuestion,
  members: GroupCodes,
  controls: readonly Control[],
  whole: { readonly design: Design; readonly cross: CrossByGroup },
  context: CallContext,
): Promise<Omit<ModelAnswer, 'model'>> {
  const supported = commonSupport(columns, members, controls)
  const all = countGroups(members)
  const { men, women } = countGroups(supported)
  const missing = (decompositionMissing: string) => ({ decomposition: null, decompositionMissing })
  if (men < minimum || women < minimum) {
    return missing(
      `Fewer than ${minimum} men or women share their categories with the other group. Use broader controls.`,
    )
  }
  const outsideSupport = all.men + all.women - men - women
  const design = outsideSupport === 0 ? whole.design : makeDesign(columns, supported, controls)
  const found = oaxaca(outsideSupport === 0 ? whole.cross : await gather(design, context), design.spans)
  if (!found) return missing('The controls leave no room to compare: there are as many columns as people. Use fewer.')
  return { decomposition: { ...found, outsideSupport, byControl: [...found.byControl] }, decompositionMissing: null }
}

async function gather(design: Design, context: CallContext): Promise<CrossByGroup> {
  const cross = { men: emptyCross(design.width), women: emptyCross(design.width) }
  const people = design.groups.length
  for (let from = 0; from < people; from += SLICE) {
    addPeople(design, cross, from, Math.min(people, from + SLICE))
    await breathe(context)
  }
  return cross
}

export function countGroups(groups: GroupCodes): { men: number; women: number } {
  let [men, women] = [0, 0]
  for (const group of groups) {
    if (group === 1) men++
    else if (group === 2) women++
  }
  return { men, women }
}

function refuseTooWide(width: number): void {
  if (width <= MOST_COLUMNS) return
  throw new CodedError(
    'TOO_MANY_COLUMNS',
    `The controls have ${width} different values in all; a model of more than ${MOST_COLUMNS} compares hardly anyone with anyone. Use levels or job families in place of job titles, or leave one out.`,
    { columns: width, most: MOST_COLUMNS },
  )
}
