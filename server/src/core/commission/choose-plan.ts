import type { PlanCondition } from '@haoli/contract'

export interface PlanChoice {
  id: string
  productId: string
  condition: PlanCondition
  ratePpm: number
}

/**
 * The plan that pays for a line, of the plans of its product that are in force: one that says for which order of the
 * customer it is, before one for any. undefined: nobody earns by it.
 */
export function choosePlan<Plan extends Pick<PlanChoice, 'condition'>>(
  plans: readonly Plan[],
  { isFirstOrder }: { isFirstOrder: boolean },
): Plan | undefined {
  const wanted: PlanCondition = isFirstOrder ? 'first_order' : 'repeat_order'
  return plans.find(({ condition }) => condition === wanted) ?? plans.find(({ condition }) => condition === 'any')
}
