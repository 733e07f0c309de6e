import { errorOf, forbidsOrdering } from '../../core/quotes/line-problems'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { readCart } from './read-cart'

/**
 * Called after a line was written, in the same transaction: throws where the line exceeds what can be ordered, which
 * rolls the change back and tells the shopper the possible quantity. The quantity is never reduced silently.
 */
export async function refuseTooMany(tx: Tx, customerId: string, skuId: string, now: Date): Promise<void> {
  const cart = await readCart(tx, customerId, now)
  const problem = cart.lines.find((line) => line.skuId === skuId)?.problem
  if (!problem || !forbidsOrdering(problem)) return
  const param = problem.code === 'off_shelf' ? '/skuId' : '/quantity'
  throw new Problem(errorOf[problem.code], `${problem.availableQuantity} can be had`, { param, lines: [problem] })
}
