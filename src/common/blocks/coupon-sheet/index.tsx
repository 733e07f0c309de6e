import type { Quote, TriedCoupon } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { formatFen } from '@/common/lib/money'
import { type Say, useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { Radio } from '@/common/ui/choice'
import { Empty } from '@/common/ui/empty'
import { Sheet } from '@/common/ui/sheet'
import { ClaimableCoupons } from './claimable-coupons'
import './errors'
import styles from './coupon-sheet.module.scss'
import { couponChoiceMessages } from './messages'

interface CouponSheetProps {
  open: boolean
  quote: Quote
  onChoose: (couponIds: string[]) => void
  onClose: () => void
}

function noteOf(t: Say<typeof couponChoiceMessages>, coupon: TriedCoupon): string {
  const { usable, reason, savesFen, missingFen, missingQuantity } = coupon
  if (usable) return t('coupons.saves', { price: formatFen(savesFen, { short: true }) })
  if (reason === 'below_amount')
    return t('coupons.below_amount', { price: formatFen(missingFen ?? 0, { short: true }) })
  if (reason === 'below_quantity') return t('coupons.below_quantity', { n: missingQuantity ?? 0 })
  return reason ? t(`coupons.${reason}`) : ''
}

/** A coupon that is excluded only by another chosen one can be chosen in its place. */
const canChoose = ({ usable, reason }: TriedCoupon) => usable || reason === 'not_combinable'

/**
 * Every coupon that the quote tried: what it saves, or why it cannot be used and what is missing, and those that could be
 * claimed for it. The API decides which chosen coupons combine: the first in the list wins, so the coupon tapped or claimed
 * last is put first.
 */
export function CouponSheet({ open, quote, onChoose, onClose }: CouponSheetProps) {
  const t = useMessages(couponChoiceMessages)
  const { coupons, claimable, appliedCouponIds: applied, bestCouponIds: best } = quote
  const unusable = coupons.filter((coupon) => !canChoose(coupon))
  const choose = (id: string, on: boolean) => {
    const others = applied.filter((other) => other !== id)
    onChoose(on ? [id, ...others] : others)
  }
  return (
    <Sheet
      open={open}
      title={t('coupons.choose')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('common.done')}</Button>}
    >
      {coupons.length === 0 && !claimable ? <Empty icon="coupon" title={t('coupons.empty')} compact /> : null}
      {coupons.filter(canChoose).map((coupon) => {
        const on = applied.includes(coupon.id)
        return (
          <View
            key={coupon.id}
            className={styles.item}
            onClick={() => choose(coupon.id, !on)}
            {...aria({ role: 'checkbox', checked: on })}
          >
            <CouponTicket coupon={coupon} note={noteOf(t, coupon)} tag={best.includes(coupon.id) && t('coupons.best')}>
              <View className={on ? styles.on : styles.off} />
            </CouponTicket>
          </View>
        )
      })}
      {coupons.some(canChoose) ? (
        <Radio className={styles.none} checked={applied.length === 0} onChange={() => onChoose([])}>
          <Text>{t('coupons.not_used')}</Text>
        </Radio>
      ) : null}
      {claimable ? <ClaimableCoupons coupons={claimable.coupons} onTaken={({ id }) => choose(id, true)} /> : null}
      {unusable.length > 0 ? <View className={styles.head}>{t('coupons.unusable')}</View> : null}
      {unusable.map((coupon) => (
        <CouponTicket
          key={coupon.id}
          className={styles.item}
          coupon={coupon}
          note={noteOf(t, coupon)}
          muted
          foot={
            coupon.reason === 'below_amount' ? (
              <Button
                small
                kind="outline"
                onClick={() => openPage(couponPaths.coupon(coupon.couponId, coupon.missingFen ?? 0))}
              >
                {t('coupons.reach')}
              </Button>
            ) : null
          }
        />
      ))}
    </Sheet>
  )
}
