import type { Coupon } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { CouponRow } from '@/common/blocks/coupon-row'
import { couponRule } from '@/common/blocks/coupon-row/coupon-rule'
import { couponMessages } from '@/common/blocks/coupon-row/messages'
import { useMessages } from '@/common/messages'
import { Sheet } from '@/common/ui/sheet'
import { Tag } from '@/common/ui/tag'
import { useCoupons } from '../../api/coupons'
import { productMessages } from '../../messages/product'
import { DetailRow } from './detail-row'
import styles from './product.module.scss'

const shownRules = 2
const messages = { ...productMessages, ...couponMessages }

/** One row that says how many coupons there are for this product; a sheet to claim them. The page does not wait for them. */
export function ProductCoupons({ productId }: { productId: string }) {
  const t = useMessages(messages)
  const coupons = useOffered(productId)
  const [open, setOpen] = useState(false)
  if (coupons.length === 0) return null
  const left = coupons.filter(({ claimable }) => claimable).length
  return (
    <>
      <DetailRow
        name={left > 0 ? t('product.claim_coupons', { n: left }) : t('product.coupons_held')}
        onClick={() => setOpen(true)}
      >
        {coupons.slice(0, shownRules).map((coupon) => (
          <Tag key={coupon.id} className={styles.rule}>
            {couponRule(t, coupon)}
          </Tag>
        ))}
      </DetailRow>
      <Sheet open={open} title={t('product.coupons')} onClose={() => setOpen(false)}>
        {coupons.map((coupon) => (
          <View key={coupon.id} className={styles.coupon}>
            <CouponRow coupon={coupon} />
          </View>
        ))}
      </Sheet>
    </>
  )
}

/**
 * The coupons that can be claimed, are held, or were used; those that could be claimed at first come first. What was shown once stays in
 * its place: it must not move under the finger that claims it.
 */
function useOffered(productId: string): Coupon[] {
  const { data } = useCoupons(productId)
  const places = useRef(new Map<string, number>()).current
  const useful = (data ?? []).filter(
    ({ id, claimable, heldCount, usedCount }) => claimable || heldCount > 0 || usedCount > 0 || places.has(id),
  )
  const fresh = useful.filter(({ id }) => !places.has(id)).sort((a, b) => Number(b.claimable) - Number(a.claimable))
  for (const { id } of fresh) places.set(id, places.size)
  return useful.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}
