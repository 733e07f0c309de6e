import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { ApiError } from './api-error'
import { type CallOptions, call, newKey, type Operation } from './call'
import { keptAnswer } from './kept-answer'
import { onceAtATime } from './once-at-a-time'
import { useSayError } from './say-error'

type Reading = Pick<CallOptions, 'params' | 'query'>

/** The key of what an operation answers; a part of it, the name alone, stands for all of them. */
export const keyOf = (operation: Operation, { params = {}, query = {} }: Reading = {}): QueryKey => [
  operation,
  params,
  query,
]

interface ReadOptions extends Reading {
  enabled?: boolean
  /** Asks again so often, while the page is seen. */
  everyMs?: number | false
}

/** What a GET answers, kept and refreshed by TanStack Query. While another page or other filters load, the answer before stays. */
export const useOperation = <T>(operation: Operation, options: ReadOptions = {}) => {
  const { enabled = true, everyMs = false, ...reading } = options
  const key = keyOf(operation, reading)
  return useQuery<T, ApiError>({
    queryKey: key,
    queryFn: ({ signal }) => call<T>(operation, { ...reading, signal }),
    enabled,
    refetchInterval: everyMs,
    placeholderData: (before, asked) => keptAnswer(before, asked?.queryKey, { key, enabled }),
  })
}

type Sent = Pick<CallOptions, 'params' | 'query' | 'body'>

interface ActionOptions<T> {
  /** Said when it is done. */
  done?: string
  /** Whose answers are asked for again; without it everything that is shown. */
  refresh?: readonly Operation[]
  onDone?: (answer: T) => void
  /** The page says itself what went wrong: answers true where it did. */
  onRefused?: (error: ApiError) => boolean
}

/**
 * A command: `const ship = useAction('shipOrder', { done: t('orders.shipped') })`, then `ship.run({ params: { id }, body })`.
 * A try whose answer was lost is repeated with its key, so that it happens once.
 */
export function useAction<T = unknown>(operation: Operation, options: ActionOptions<T> = {}) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const say = useSayError()
  const refresh = async () => {
    const named = options.refresh?.map((name) => client.invalidateQueries({ queryKey: [name] }))
    await Promise.all(named ?? [client.invalidateQueries()])
  }
  const mutation = useMutation<T, ApiError, Sent & { key: string }>({
    mutationFn: (sent) => call<T>(operation, sent),
    retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    onSuccess: async (answer) => {
      if (options.done) void message.success(options.done)
      options.onDone?.(answer)
      await refresh()
    },
    onError: (error) => {
      if (!options.onRefused?.(error)) say(error)
      // Somebody else was faster: what they did is shown.
      if (error.status === 409) void refresh()
    },
  })
  const { mutateAsync } = mutation
  const once = useRef<((sent: Sent) => Promise<T>) | undefined>(undefined)
  once.current ??= onceAtATime((sent) => mutateAsync({ ...sent, key: newKey() }))
  const runAsync = once.current
  return {
    /** Does it; refusals are said by a message. */
    run: (sent: Sent = {}) => void runAsync(sent).catch(() => undefined),
    /** The same, and answers when it is done; rejects with the refusal. */
    runAsync: (sent: Sent = {}) => runAsync(sent),
    running: mutation.isPending,
    error: mutation.error,
  }
}
