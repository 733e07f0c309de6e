import type { FillsOf } from '@/common/slots/fills'
import { PromoterCell } from './components/promoter-cell'
import { CheckoutRecommender, ProductRecommender } from './components/recommender-line'
import type config from './package.config'

export const slots: FillsOf<typeof config> = {
  me: PromoterCell,
  product: ProductRecommender,
  checkout: CheckoutRecommender,
}
