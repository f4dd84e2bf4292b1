/** Which of the four sources gives a value: by shape as well as colour. */
import { memo } from 'react'
import type { LeverSource } from '../../../src-contract/desktop/levers.ts'

export const SOURCE_WORDS: Readonly<Record<LeverSource, { readonly name: string; readonly help: string }>> = {
  scenario: { name: 'Scenario', help: 'Set in this scenario.' },
  table: {
    name: 'Lever table',
    help: "From the workspace's lever table: holds in every scenario without a value of its own.",
  },
  default: { name: 'Default', help: 'The value that Meritline ships with.' },
  fallback: { name: 'Fallback', help: 'No scenario, table or default says otherwise: the built-in last resort.' },
}

export const SourceDot = memo(function SourceDot({ source }: { readonly source: LeverSource }) {
  const { name, help } = SOURCE_WORDS[source]
  const color = `var(--m-source-${source})`
  return (
    <svg width={9} height={9} viewBox="0 0 9 9" role="img" aria-label={`Source: ${name}`} style={{ flex: 'none' }}>
      <title>{`${name}: ${help}`}</title>
      {source === 'scenario' && <circle cx={4.5} cy={4.5} r={4} fill={color} />}
      {source === 'table' && <rect x={1} y={1} width={7} height={7} fill={color} />}
      {source === 'default' && <circle cx={4.5} cy={4.5} r={3.2} fill="none" stroke={color} strokeWidth={1.6} />}
      {source === 'fallback' && <path d="M4.5 0.8L8.6 8H0.4z" fill={color} />}
    </svg>
  )
})
