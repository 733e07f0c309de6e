import type pg from 'pg'
import { type Answer, JoinedQueries, type ValuesQuery } from './joined-queries'
import { KeptPlans } from './keep-plans'
import { toWire } from './wire'

/** Begins the last query of a transaction: `commit` is sent with it, and the transaction can be asked nothing more. */
export const commitsAfter = '/* then commit */'

type AnyQuery = (...args: unknown[]) => unknown

interface Asked {
  query: ValuesQuery
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** What answers a command that was not sent by itself. */
const nothing = Promise.resolve({ command: '', rowCount: null, rows: [] })

/**
 * Makes a connection keep the plans of queries with values, and saves round trips, each of which costs as much as a short query: what
 * is asked in a transaction before anything else is done is sent in one message, in the order in which it was asked. `begin` is sent
 * with the first of them, `commit` with one that begins with `commitsAfter`.
 *
 * A text without values is sent as pg sends it, for it may be several queries.
 */
export function joinCommands(client: pg.ClientBase): void {
  const send = client.query.bind(client) as AnyQuery
  const { _types: types } = client as unknown as { _types: pg.CustomTypesConfig }
  const plans = new KeptPlans()
  let state: 'plain' | 'begins' | 'begun' | 'committed' = 'plain'
  let waiting: Asked[] = []

  function sendJoined(asked: readonly Asked[], { begins = false, commits = false } = {}): void {
    const joined = { queries: asked.map(({ query }) => query), begins, commits }
    const query = new JoinedQueries(joined, types, (error, answers) => {
      if (commits && !error) state = 'committed'
      if (error) plans.afterFailure(error)
      asked.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]
        if (error || answer === undefined) reject(error ?? new Error('not answered'))
        else resolve(answer)
      })
    })
    send(query)
  }
  function sendWaiting(): void {
    const asked = waiting
    if (asked.length === 0) return
    waiting = []
    const begins = state === 'begins'
    const commits = asked.some(({ query }) => query.plan.text.startsWith(commitsAfter))
    if (begins) state = 'begun'
    sendJoined(asked, { begins, commits })
  }
  function ask(query: ValuesQuery): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = { query, resolve, reject }
      if (state === 'plain') return sendJoined([asked])
      // By then whoever asks several at once has asked them all.
      if (waiting.length === 0) process.nextTick(sendWaiting)
      waiting.push(asked)
    })
  }
  const beginThen = async (args: unknown[]) => {
    await send('begin')
    return send(...args)
  }

  const query: AnyQuery = (...args) => {
    const [command, values] = args
    if (command === 'begin') {
      state = 'begins'
      return nothing
    }
    if (state !== 'committed' && args.length === 2 && typeof command === 'string' && isFilled(values)) {
      return ask({ plan: plans.of(command), values: values.map(toWire) })
    }
    if (state === 'plain') return send(...args)
    const isLast = command === 'commit' || command === 'rollback'
    sendWaiting()
    const before = state
    state = isLast ? 'plain' : 'begun'
    if (before === 'committed' ? command === 'commit' : before === 'begins' && isLast) return nothing
    if (before === 'committed') return Promise.reject(new Error(`asked of a transaction that is committed: ${command}`))
    return before === 'begins' ? beginThen(args) : send(...args)
  }
  Object.assign(client, { query })
}

const isFilled = (values: unknown): values is unknown[] => Array.isArray(values) && values.length > 0
