/** Whether something holds: an icon and the word for it. */
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'

export type OutcomeKind = 'good' | 'warn' | 'bad'

export function Outcome({ kind, children }: { readonly kind: OutcomeKind; readonly children: string }) {
  const Icon = kind === 'good' ? IconCircleCheck : kind === 'warn' ? IconAlertTriangle : IconCircleX
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Icon size={14} className={kind} aria-hidden style={{ verticalAlign: -2 }} /> {children}
    </span>
  )
}
