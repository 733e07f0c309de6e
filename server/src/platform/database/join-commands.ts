import type pg from 'pg'
import { type Joined, JoinedQuery, type ValuesQuery } from './joined-query'

/** Begins the last query of a transaction: `commit` is sent with it, and the transaction can be asked nothing more. */
export const commitsAfter = '/* then commit */'

type AnyQuery = (...args: unknown[]) => unknown

/** What answers a command that was not sent by itself. */
const nothing = Promise.resolve({ command: '', rowCount: null, rows: [] })

/**
 * Saves the round trips of `begin` and `commit`, each of which costs as much as a query: `begin` is sent with the first query of
 * its transaction, `commit` with one that begins with `commitsAfter`.
 */
export function joinCommands(client: pg.ClientBase): void {
  const send = client.query.bind(client) as AnyQuery
  let state: 'plain' | 'begins' | 'committed' = 'plain'

  const sendJoined = async (query: ValuesQuery, joined: Joined) => {
    const result = await new Promise<pg.QueryResult>((resolve, reject) => {
      send(new JoinedQuery(query, joined, (error, answer) => (error ? reject(error) : resolve(answer))))
    })
    if (joined.commits) state = 'committed'
    return result
  }
  const beginThen = async (args: unknown[]) => {
    await send('begin')
    return send(...args)
  }

  const query: AnyQuery = (...args) => {
    const before = state
    state = 'plain'
    const [command] = args
    if (command === 'begin') {
      state = 'begins'
      return nothing
    }
    if (before === 'committed' ? command === 'commit' : before === 'begins' && isEnd(command)) return nothing
    if (before === 'committed') return Promise.reject(new Error(`asked of a transaction that is committed: ${command}`))
    const begins = before === 'begins'
    const asked = withValues(args)
    const commits = asked?.text.startsWith(commitsAfter) === true
    if (asked && (begins || commits)) return sendJoined(asked, { begins, commits })
    return begins ? beginThen(args) : send(...args)
  }
  Object.assign(client, { query })
}

const isEnd = (command: unknown) => command === 'commit' || command === 'rollback'

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
