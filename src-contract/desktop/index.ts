/** The whole contract between window and main: every method by name. */
import type { z } from 'zod'
import { allocationMethods } from './allocation.ts'
import { matrixMethods } from './matrix.ts'
import { approvalMethods } from './approvals.ts'
import { auditMethods } from './audit.ts'
import { candidateMethods } from './candidates.ts'
import { backtestMethods } from './backtest.ts'
import { frontierMethods } from './frontier.ts'
import { equityMethods } from './equity.ts'
import { hostMethods } from './host.ts'
import { leverMethods } from './levers.ts'
import { offerMethods } from './offers.ts'
import { optimizerMethods } from './optimizer.ts'
import { outputMethods } from './output.ts'
import { payBandMethods, peopleMethods, rateMethods } from './people.ts'
import { profileMethods } from './profiles.ts'
import { ruleMethods } from './rules.ts'
import { scenarioMethods } from './scenarios.ts'
import { simulationMethods } from './simulation.ts'
import { understandingMethods } from './understanding.ts'
import { workspaceMethods } from './workspace.ts'

export const desktopMethods = {
  ...hostMethods,
  ...workspaceMethods,
  ...profileMethods,
  ...peopleMethods,
  ...payBandMethods,
  ...rateMethods,
  ...leverMethods,
  ...scenarioMethods,
  ...simulationMethods,
  ...optimizerMethods,
  ...understandingMethods,
  ...frontierMethods,
  ...backtestMethods,
  ...ruleMethods,
  ...candidateMethods,
  ...offerMethods,
  ...matrixMethods,
  ...allocationMethods,
  ...equityMethods,
  ...approvalMethods,
  ...auditMethods,
  ...outputMethods,
}

export type MethodName = keyof typeof desktopMethods
/** As the caller writes it: fields with defaults may be left out. */
export type MethodInput<M extends MethodName> = z.input<(typeof desktopMethods)[M]['input']>
/** As the handler gets it: parsed, defaults filled. */
export type ParsedInput<M extends MethodName> = z.output<(typeof desktopMethods)[M]['input']>
export type MethodOutput<M extends MethodName> = z.output<(typeof desktopMethods)[M]['output']>

export type Families<F extends string> = Extract<MethodName, `${F}.${string}`>
