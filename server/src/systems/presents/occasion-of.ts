import type { GivenPresent } from '@haoli/contract'
import type { PresentRow } from './present-rows'

/** The members that all views of a present have of its occasion, as it was offered when the present was made. */
export const occasionOf = (
  occasion: PresentRow['occasion'],
  offered: PresentRow['offered_occasion'],
): Pick<GivenPresent, 'occasion' | 'occasionCode' | 'occasionTitle'> => ({
  occasion,
  occasionCode: offered?.code ?? occasion,
  occasionTitle: offered?.title ?? null,
})
