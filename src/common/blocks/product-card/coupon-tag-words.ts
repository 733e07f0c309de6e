import type { ProductCard } from '@haoli/contract'
import type { Say } from '@/common/messages'
import { plainYuan } from '../coupon-row/coupon-rule'
import type { cardMessages } from './messages'

/** The tag of a product in a list: its best coupon. Empty without one. */
export function couponTagWords(t: Say<typeof cardMessages>, { couponTag }: ProductCard): string {
  if (!couponTag) return ''
  const off = plainYuan(couponTag.offFen)
  const over = plainYuan(couponTag.thresholdFen)
  return couponTag.thresholdFen > 0 ? t('card.coupon', { over, off }) : t('card.coupon_any', { off })
}
