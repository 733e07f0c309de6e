import type { Coupon } from '@haoli/contract'
import { moneyParts } from '@/common/lib/money'
import type { Say } from '@/common/messages'
import type { couponMessages } from './messages'

type Rule = Pick<Coupon, 'kind' | 'offFen' | 'percentOff' | 'thresholdFen' | 'thresholdQuantity'>

/** An amount inside a sentence that names the currency: `20`, `19.90`. */
export function plainYuan(amountFen: number): string {
  const { yuan, cents } = moneyParts(amountFen)
  return cents === '00' ? yuan : `${yuan}.${cents}`
}

/** A coupon's rule as one short text: `满 199 减 20`, `满 2 件打 8.5 折`. */
export function couponRule(t: Say<typeof couponMessages>, rule: Rule): string {
  const { kind, thresholdFen, thresholdQuantity: pieces } = rule
  const over = plainYuan(thresholdFen)
  if (kind === 'amount_off') {
    const off = plainYuan(rule.offFen)
    if (pieces > 0) return t('coupon.off_pieces', { pieces, off })
    return thresholdFen > 0 ? t('coupon.off_over', { over, off }) : t('coupon.off', { off })
  }
  const percent = rule.percentOff
  // Chinese gives the rest to pay, in tenths: 15 % off is `8.5 折`.
  const fold = (100 - percent) / 10
  if (pieces > 0) return t('coupon.percent_pieces', { pieces, percent, fold })
  return thresholdFen > 0 ? t('coupon.percent_over', { over, percent, fold }) : t('coupon.percent', { percent, fold })
}
