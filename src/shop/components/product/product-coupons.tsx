import { View } from '@tarojs/components'
import { useRef } from 'react'
import { CouponRow } from '@/common/blocks/coupon-row'
import { useCoupons } from '../../api/coupons'
import styles from './product.module.scss'

const shownCoupons = 3

/** Coupons for this product. The page does not wait for them and does not show their errors. */
export function ProductCoupons({ productId }: { productId: string }) {
  const { data } = useCoupons(productId)
  const claimable = useRef(new Map<string, boolean>()).current
  if (!data || data.length === 0) return null
  // Sorted once, by whether they were claimable when first loaded: a row must not move when it is claimed.
  for (const coupon of data) if (!claimable.has(coupon.id)) claimable.set(coupon.id, coupon.claimable)
  const coupons = [...data].sort((left, right) => Number(claimable.get(right.id)) - Number(claimable.get(left.id)))
  return (
    <View className={styles.coupons}>
      {coupons.slice(0, shownCoupons).map((coupon) => (
        <View key={coupon.id} className={styles.coupon}>
          <CouponRow coupon={coupon} />
        </View>
      ))}
    </View>
  )
}
