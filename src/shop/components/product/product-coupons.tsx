import { View } from '@tarojs/components'
import { CouponRow } from '@/blocks/coupon-row'
import { useCoupons } from '@/commerce/coupons'
import styles from './product.module.scss'

const shownCoupons = 3

/** Coupons for this product. They may come later or not at all: the page does not wait for them. */
export function ProductCoupons({ productId }: { productId: string }) {
  const { data } = useCoupons(productId)
  if (!data || data.length === 0) return null
  // Those that can still be had come first.
  const coupons = [...data].sort((left, right) => Number(right.claimable) - Number(left.claimable))
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
