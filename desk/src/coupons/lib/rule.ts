import type { MerchantCoupon } from '@haoli/contract'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { couponMessages } from '../messages'

type Rule = Pick<MerchantCoupon, 'kind' | 'offFen' | 'percentOff' | 'thresholdFen' | 'thresholdQuantity'>

/** A coupon's rule in the words in which shoppers read it: `满 199 减 20`, `满 2 件打 8.5 折`. */
export function useRule(): (rule: Rule) => string {
  const t = useMessages(couponMessages)
  return ({ kind, offFen, percentOff: percent, thresholdFen, thresholdQuantity: pieces }) => {
    const over = yuan(thresholdFen, { short: true })
    if (kind === 'amount_off') {
      const off = yuan(offFen, { short: true })
      if (pieces > 0) return t('coupons.off_pieces', { pieces, off })
      return thresholdFen > 0 ? t('coupons.off_over', { over, off }) : t('coupons.off', { off })
    }
    // Chinese gives the rest to pay, in tenths: 15 % off is `8.5 折`.
    const fold = foldOf(percent)
    if (pieces > 0) return t('coupons.fold_pieces', { pieces, percent, fold })
    return thresholdFen > 0 ? t('coupons.fold_over', { over, percent, fold }) : t('coupons.fold', { percent, fold })
  }
}

export const foldOf = (percentOff: number): number => (100 - percentOff) / 10
