import type { Cart } from '@haoli/contract'
import { errorOf, forbidsOrdering } from '../../core/quotes/line-problems'
import { Problem } from '../../platform/problem'

/**
 * Called after a line was written, with the cart as it is now: throws where the line exceeds what can be ordered, which
 * rolls the change back and tells the shopper the possible quantity. The quantity is never reduced silently.
 */
export function refuseTooMany(cart: Cart, skuId: string): void {
  const problem = cart.lines.find((line) => line.skuId === skuId)?.problem
  if (!problem || !forbidsOrdering(problem)) return
  const param = problem.code === 'off_shelf' ? '/skuId' : '/quantity'
  throw new Problem(errorOf[problem.code], `${problem.availableQuantity} can be had`, { param, lines: [problem] })
}
