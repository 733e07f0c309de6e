import type { ProductCard } from '@haoli/contract'
import type { Say } from '@/common/messages'
import { plainYuan } from '../coupon-row/coupon-rule'
import type { cardMessages } from './messages'

/** The tag of a product in a list: that its price is a limited-time one, or its best coupon. Empty without either. */
export function cardTagWords(t: Say<typeof cardMessages>, { couponTag, limited }: ProductCard): string {
  if (limited) return t('card.limited')
  if (!couponTag) return ''
  const off = plainYuan(couponTag.offFen)
  const over = plainYuan(couponTag.thresholdFen)
  return couponTag.thresholdFen > 0 ? t('card.coupon', { over, off }) : t('card.coupon_any', { off })
}
