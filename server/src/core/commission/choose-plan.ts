import type { PlanCondition } from '@haoli/contract'
import type { PlanFor } from './plans-for'

/**
 * The plan that pays for a line, of those in force for its product. The kind decides first: an exclusive one, then a targeted
 * one, then goods that were taken on from another agency (the highest offer), then an open one. Of one kind, a plan that says for
 * which order of the customer it is comes before one for any. undefined: nobody earns by it, because there is none, or because an
 * exclusive plan is for others.
 */
export function choosePlan<Plan extends Pick<PlanFor, 'condition' | 'rank' | 'isTheirs' | 'offerPpm'>>(
  plans: readonly Plan[],
  { isFirstOrder }: { isFirstOrder: boolean },
): Plan | undefined {
  const wanted: PlanCondition = isFirstOrder ? 'first_order' : 'repeat_order'
  const fitting = plans.filter(({ condition }) => condition === wanted || condition === 'any')
  const [best] = fitting.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(a.condition === 'any') - Number(b.condition === 'any') ||
      (b.offerPpm ?? 0) - (a.offerPpm ?? 0),
  )
  return best?.isTheirs ? best : undefined
}
