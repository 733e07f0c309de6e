import type { Columns } from './columns'

/** A connection keeps at most this many plans; queries that come later are planned each time. */
export const mostPlans = 500

/** Begins a query whose best plan depends on its values, such as on how common a word is: its plan is not kept. */
export const plannedEachTime = '/* planned each time */'

/** How a connection knows a query that it has asked before. */
export interface Plan {
  /** '' where it is planned each time. */
  readonly name: string
  readonly text: string
  /** Of its rows, once PostgreSQL has said so: it need not say it again. */
  columns?: Columns
}

/**
 * The plans that a connection keeps, so that PostgreSQL plans each text once: for short queries planning takes longer than
 * running.
 */
export class KeptPlans {
  #plans = new Map<string, Plan>()
  #made = 0

  of(text: string): Plan {
    const known = this.#plans.get(text)
    if (known) return known
    if (this.#plans.size >= mostPlans || text.startsWith(plannedEachTime)) return { name: '', text }
    this.#made += 1
    const plan = { name: `plan_${this.#made}`, text }
    this.#plans.set(text, plan)
    return plan
  }

  /** A query failed. Where a migration has changed a table, this connection plans all its queries again from here on. */
  afterFailure(error: unknown): void {
    if (isOutdatedPlan(error)) this.#plans = new Map()
  }
}

/** Whether a query failed because a table has changed since it was planned. The same query succeeds when it is repeated. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === '0A000' && String(message).includes('cached plan must not change result type')
}
