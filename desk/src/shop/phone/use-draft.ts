import { useEffect, useRef, useState } from 'react'
import { ApiError } from '@/common/api/api-error'
import { call, type Operation } from '@/common/api/call'

const quietMs = 600

/** The operation that keeps a draft of a setting. */
const draftOf = (key: string) => `draft${key.slice(0, 1).toUpperCase()}${key.slice(1)}Setting` as Operation

const newToken = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export type DraftState = { is: 'same' } | { is: 'sending' } | { is: 'shown' } | { is: 'refused'; error: ApiError }

/**
 * Sends what is edited as a draft, once it has been left alone for a moment, and calls `onShown` when the API has it. The
 * token is of this window, and only who has it sees the draft.
 */
export function useDraft(
  key: string,
  { value, at, enabled }: { value: unknown; at: string | null; enabled: boolean },
  onShown: () => void,
) {
  const [token] = useState(newToken)
  const [state, setState] = useState<DraftState>({ is: 'same' })
  const shown = useRef(onShown)
  shown.current = onShown
  useEffect(() => {
    if (!enabled) return undefined
    const stop = new AbortController()
    setState({ is: 'sending' })
    const timer = setTimeout(() => {
      call(draftOf(key), { body: { token, value, at }, signal: stop.signal }).then(
        () => {
          setState({ is: 'shown' })
          shown.current()
        },
        (error: unknown) => {
          if (error instanceof ApiError) setState({ is: 'refused', error })
        },
      )
    }, quietMs)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [token, key, value, at, enabled])
  return { token, state: enabled ? state : ({ is: 'same' } as DraftState) }
}
