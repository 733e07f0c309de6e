import type pg from 'pg'
import { JoinedQueries, type ValuesQuery } from './joined-queries'

/** Begins the last query of a transaction: `commit` is sent with it, and the transaction can be asked nothing more. */
export const commitsAfter = '/* then commit */'

type AnyQuery = (...args: unknown[]) => unknown

interface Asked {
  query: ValuesQuery
  resolve(result: pg.QueryResult): void
  reject(error: Error): void
}

/** What answers a command that was not sent by itself. */
const nothing = Promise.resolve({ command: '', rowCount: null, rows: [] })

/**
 * Saves round trips, each of which costs as much as a short query: what is asked in a transaction before anything else is done is
 * sent in one message, in the order in which it was asked. `begin` is sent with the first of them, `commit` with one that begins
 * with `commitsAfter`.
 */
export function joinCommands(client: pg.ClientBase): void {
  const send = client.query.bind(client) as AnyQuery
  const { _types: types } = client as unknown as { _types: unknown }
  let state: 'plain' | 'begins' | 'begun' | 'committed' = 'plain'
  let waiting: Asked[] = []

  function sendWaiting(): void {
    const asked = waiting
    if (asked.length === 0) return
    waiting = []
    const begins = state === 'begins'
    const commits = asked.some(({ query }) => query.text.startsWith(commitsAfter))
    if (begins) state = 'begun'
    const joined = { queries: asked.map(({ query }) => query), begins, commits }
    const query = new JoinedQueries(joined, types, (error, results) => {
      if (commits && !error) state = 'committed'
      asked.forEach(({ resolve, reject }, index) => {
        const result = results[index]
        if (error || result === undefined) reject(error ?? new Error('not answered'))
        else resolve(result)
      })
    })
    send(query)
  }
  const wait = (query: ValuesQuery) =>
    new Promise<pg.QueryResult>((resolve, reject) => {
      // By then whoever asks several at once has asked them all.
      if (waiting.length === 0) process.nextTick(sendWaiting)
      waiting.push({ query, resolve, reject })
    })
  const beginThen = async (args: unknown[]) => {
    await send('begin')
    return send(...args)
  }

  const query: AnyQuery = (...args) => {
    const [command] = args
    if (command === 'begin') {
      state = 'begins'
      return nothing
    }
    if (state === 'plain') return send(...args)
    const isLast = command === 'commit' || command === 'rollback'
    if (!isLast && state !== 'committed') {
      const asked = withValues(args)
      if (asked) return wait(asked)
    }
    sendWaiting()
    const before = state
    state = isLast ? 'plain' : 'begun'
    if (before === 'committed' ? command === 'commit' : before === 'begins' && isLast) return nothing
    if (before === 'committed') return Promise.reject(new Error(`asked of a transaction that is committed: ${command}`))
    return before === 'begins' ? beginThen(args) : send(...args)
  }
  Object.assign(client, { query })
}

/** undefined: without values, or for a callback. */
function withValues([first, second, ...others]: unknown[]): ValuesQuery | undefined {
  if (others.length > 0 || first === null) return undefined
  if (typeof first === 'string') return isFilled(second) ? { text: first, values: second } : undefined
  if (typeof first !== 'object' || second !== undefined) return undefined
  const { text, values, name } = first as Partial<ValuesQuery>
  if (typeof text !== 'string' || !isFilled(values)) return undefined
  return { text, values, ...(name !== undefined && { name }) }
}

const isFilled = (values: unknown): values is unknown[] => Array.isArray(values) && values.length > 0
