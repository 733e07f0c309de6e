import type { LineOffer } from './types'

/**
 * Why a line of so many pieces does not have a limited-time price; null: all of them have it. That none is left is told first, then
 * that this person may not have so many, then that there are not so many.
 */
export function offerObstacleOf(
  { leftQuantity, maxQuantity }: Pick<LineOffer, 'leftQuantity' | 'maxQuantity'>,
  quantity: number,
): LineOffer['obstacle'] {
  if (quantity <= maxQuantity) return null
  if (leftQuantity === 0) return 'sold_out'
  return maxQuantity < leftQuantity ? 'person_limit' : 'few_left'
}
