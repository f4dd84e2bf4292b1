/** The conversation about a candidate: commands and fields in, the same form and the same figures out. No model. */
import { ActionIcon, TextInput } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Candidate, Reply } from '../../../../src-contract/desktop/candidates.ts'
import { COMMAND_HELP, COMMANDS } from '../../../../src-core/offers/conversation-command.ts'
import { call } from '../../../host/index.ts'
import { navigate } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { instant } from '../../../ui/format.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { useAct } from '../../../ui/use-act.ts'
import type { Workspace } from '../use-workspace.ts'
import { ReplyView } from './reply-view.tsx'
import classes from './talk.module.css'

interface ConversationProps {
  readonly candidate: Candidate
  readonly workspace: Workspace
}

export function Conversation({ candidate, workspace }: ConversationProps) {
  const { id } = candidate
  const reading = useCall('candidates.messages', { id }, ['candidates'])
  const messages = reading.data?.messages ?? []
  const [typed, setTyped] = useState('')
  /** What was said before, newest last; arrows bring it back. */
  const said = messages.map(({ text }) => text)
  const [back, setBack] = useState(0)
  const act = useAct()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [messages.length])

  const say = (text: string): Promise<boolean> =>
    act.run(async () => {
      const answer = await call('candidates.converse', { candidateId: id, text })
      setTyped('')
      setBack(0)
      if (answer.candidate && answer.candidate.id !== id) navigate('offers', [answer.candidate.id])
      else if (/^\/recommend\b/.test(text) && refused(answer.replies)) await workspace.recommend()
      else if (answer.versionId !== null) workspace.show(null)
    })

  const recall = (step: 1 | -1): void => {
    const next = Math.min(said.length, Math.max(0, back + step))
    setBack(next)
    setTyped(next === 0 ? '' : (said.at(-next) ?? ''))
  }

  return (
    <div className={classes['talk']}>
      <div className={classes['messages']} tabIndex={0} role="log" aria-label="Messages">
        {messages.length === 0 ? <Beginning onSay={(text) => void say(text)} /> : null}
        {messages.map((message) => (
          <div key={message.seq} className={classes['message']}>
            <div className={classes['said']} title={`${message.actor}, ${instant(message.at)}`}>
              {message.text}
            </div>
            {message.replies.map((reply, index) => (
              <ReplyView key={index} reply={reply} offer={workspace.offer} />
            ))}
          </div>
        ))}
        {act.error ? <ErrorState error={act.error} /> : null}
        <div ref={end} />
      </div>
      <form
        className={classes['entry']}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') void say(typed.trim())
        }}
      >
        <TextInput
          flex={1}
          aria-label="Say something"
          placeholder="level: P3; strong hire, or /recommend"
          maxLength={4000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            recall(event.key === 'ArrowUp' ? 1 : -1)
          }}
        />
        <ActionIcon type="submit" variant="filled" color="accent" aria-label="Send" loading={act.busy}>
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
      </form>
    </div>
  )
}

function refused(replies: readonly Reply[]): boolean {
  return replies.some(({ tone }) => tone === 'problem')
}

/** These say nothing alone. */
const NEEDS_MORE: ReadonlySet<string> = new Set(['new', 'override'])

function Beginning({ onSay }: { readonly onSay: (text: string) => void }) {
  return (
    <div className={classes['beginning']}>
      <p>
        Say what is known, as <i>level: P3; location: Dublin; strong hire</i>, or a command. It fills the form; every
        figure in an answer opens where it comes from. No model reads along.
      </p>
      <ul>
        {COMMANDS.map((command) => (
          <li key={command}>
            {NEEDS_MORE.has(command) ? (
              <code>{COMMAND_HELP[command].example}</code>
            ) : (
              <button type="button" onClick={() => onSay(`/${command}`)}>
                /{command}
              </button>
            )}{' '}
            {COMMAND_HELP[command].does}
          </li>
        ))}
      </ul>
    </div>
  )
}
