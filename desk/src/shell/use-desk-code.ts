import type { DeskCode, DeskCodeState } from '@haoli/contract'
import { useCallback, useEffect, useState } from 'react'
import { ApiError } from '@/common/api/api-error'
import { call, type Operation } from '@/common/api/call'

export interface AskedCode {
  code: DeskCode | null
  state: DeskCodeState['state']
  error: ApiError | null
  /** Asks for another code. */
  again: () => void
}

const everyMs = 1_500

/** Asks for a code to scan and follows it; `onApproved` is called once, when the phone has approved it. */
export function useDeskCode(
  ask: Extract<Operation, 'askForDesk' | 'askForConfirmation'>,
  onApproved: (code: DeskCode) => void,
): AskedCode {
  const [round, setRound] = useState(0)
  const [code, setCode] = useState<DeskCode | null>(null)
  const [state, setState] = useState<DeskCodeState['state']>('waiting')
  const [error, setError] = useState<ApiError | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again; the rest is as it was when the dialog opened
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const failed = (reason: unknown) => {
      if (reason instanceof ApiError) setError(reason)
    }
    const follow = async (asked: DeskCode) => {
      const { state } = await call<DeskCodeState>('followDeskCode', {
        params: { id: asked.id },
        body: { secret: asked.secret },
        signal: stop.signal,
      }).catch((reason: unknown): DeskCodeState => {
        // Asked again: the network may be back by then.
        if (reason instanceof ApiError && reason.status === 0) return { state: 'waiting' }
        throw reason
      })
      if (stop.signal.aborted) return
      setState(state)
      if (state === 'approved') onApproved(asked)
      if (state === 'waiting') timer = setTimeout(() => void follow(asked).catch(failed), everyMs)
    }
    setCode(null)
    setError(null)
    setState('waiting')
    const named = ask === 'askForDesk' && { body: { deviceName: deviceName() } }
    void call<DeskCode>(ask, { signal: stop.signal, ...named })
      .then((asked) => {
        setCode(asked)
        return follow(asked)
      })
      .catch(failed)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [round])

  return { code, state, error, again: useCallback(() => setRound((before) => before + 1), []) }
}

/** `Chrome · Windows`: by which a person knows this desk on the phone. */
function deviceName(): string {
  const agent = navigator.userAgent
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : 'Safari'
  const system = ['Windows', 'Mac', 'Linux', 'Android', 'iPhone', 'iPad'].find((name) => agent.includes(name)) ?? ''
  return system === '' ? browser : `${browser} · ${system}`
}
