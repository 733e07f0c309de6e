import type pg from 'pg'

/** A connection keeps at most this many plans; queries that come later are planned each time. */
export const mostPlans = 500

/** Begins a query whose best plan depends on its values, such as on how common a word is: its plan is not kept. */
export const plannedEachTime = '/* planned each time */'

type AnyQuery = (...args: unknown[]) => unknown

/**
 * Lets a connection keep the plans of its queries, so that PostgreSQL plans each text once: for short queries planning
 * takes longer than running. A text without values is sent as before, for it may be several queries.
 */
export function keepPlans(client: pg.ClientBase): void {
  const send = client.query.bind(client) as AnyQuery
  let names = new Map<string, string>()
  let made = 0

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostPlans) return known
    made += 1
    const name = `plan_${made}`
    names.set(text, name)
    return name
  }
  const sendPlanned = async (text: string, values: unknown[]) => {
    const name = nameOf(text)
    try {
      return await send({ text, values, ...(name !== undefined && { name }) })
    } catch (error) {
      // A migration changed a table. From here on this connection plans all its queries again.
      if (isOutdatedPlan(error)) names = new Map()
      throw error
    }
  }
  const query: AnyQuery = (...args) => {
    const [text, values] = args
    const isPlain = args.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0
    return isPlain && !text.startsWith(plannedEachTime) ? sendPlanned(text, values) : send(...args)
  }
  Object.assign(client, { query })
}

/** Whether a query failed because a table has changed since it was planned. The same query succeeds when it is repeated. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === '0A000' && String(message).includes('cached plan must not change result type')
}
