import { useRef, useState } from 'react'
import { type Command, type Submit, type SubmitOptions, submitter } from './submitter'

/**
 * How a page sends a command: a lost answer and a second tap meet one effect (see `submitter`). `submit` stays the same
 * function; a tap while `submitting` sends nothing.
 */
export function useSubmit<Body, Answer>(
  command: Command<Body, Answer>,
  options: Omit<SubmitOptions<Body, Answer>, 'onUnderWay'> = {},
): { submit: Submit<Body, Answer>; submitting: boolean } {
  const [submitting, setSubmitting] = useState(false)
  const latest = useRef({ command, ...options })
  latest.current = { command, ...options }
  const [submit] = useState(() =>
    submitter<Body, Answer>((body, key) => latest.current.command(body, key), {
      ...options,
      onUnderWay: (count) => setSubmitting(count > 0),
      onDone: (answer, intent) => latest.current.onDone?.(answer, intent),
      onFailed: (error, body) => latest.current.onFailed?.(error, body),
    }),
  )
  return { submit, submitting }
}
