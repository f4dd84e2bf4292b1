/** The one way in: parse the input, handle, parse the output, wrap. The one place that turns errors into codes. */
import type { z } from 'zod'
import { CodedError } from '../../src-core/coded-error.ts'
import type { ErrorBody } from '../../src-contract/desktop/envelope.ts'
import { desktopMethods, type MethodName } from '../../src-contract/desktop/index.ts'
import { COMMON_ERRORS } from '../../src-contract/desktop/method.ts'
import type { CallContext, Handlers } from '../services/handlers.ts'

export type AllHandlers = Handlers<string>

export type Reply = { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: ErrorBody }

export interface Router {
  call(method: string, input: unknown, context: CallContext): Promise<Reply>
}

/** Where bugs are written down: without inputs or outputs, which may hold pay. */
export type ReportBug = (method: string, error: unknown) => void

export function createRouter(handlers: AllHandlers, reportBug: ReportBug): Router {
  return {
    async call(method, input, context) {
      if (!Object.hasOwn(desktopMethods, method)) {
        return failure('UNKNOWN_METHOD', 'There is no such method. List them with: meritline methods.')
      }
      const name = method as MethodName
      const declaration = desktopMethods[name]
      const parsed = declaration.input.safeParse(input ?? {})
      if (!parsed.success) return failure('INVALID_INPUT', describe(parsed.error), { issues: issues(parsed.error) })
      try {
        const handler = handlers[name] as (input: unknown, context: CallContext) => unknown
        const output = await handler(parsed.data, context)
        return { ok: true, output: declaration.output.parse(output) }
      } catch (error) {
        if (context.signal.aborted) return failure('CANCELLED', 'Cancelled. Nothing was changed.')
        if (error instanceof CodedError && isDeclared(declaration.errors, error.code)) {
          return failure(error.code, error.message, error.details)
        }
        reportBug(method, error)
        return failure('INTERNAL', 'Something went wrong inside Meritline. Nothing was changed; the log says where.')
      }
    },
  }
}

function isDeclared(own: readonly string[], code: string): boolean {
  return own.includes(code) || (COMMON_ERRORS as readonly string[]).includes(code)
}

function failure(code: string, message: string, details?: Readonly<Record<string, unknown>>): Reply {
  return { ok: false, error: { code, message, ...(details ? { details: { ...details } } : {}) } }
}

function issues(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
}

function describe(error: z.ZodError): string {
  const [first] = issues(error)
  if (!first) return 'The input does not fit.'
  return first.path ? `${first.path}: ${first.message}` : first.message
}
