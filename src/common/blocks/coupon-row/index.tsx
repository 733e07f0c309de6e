import type { Coupon } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useClaimCoupon } from '@/common/api/coupons'
import { intentKeys } from '@/common/lib/intent-keys'
import { useErrorWords, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Tag } from '@/common/ui/tag'
import styles from './coupon-row.module.scss'
import { couponRule } from './coupon-rule'
import { couponMessages } from './messages'

/** A coupon on one line: what it takes off, and the button to have it or why not. */
export function CouponRow({ coupon }: { coupon: Coupon }) {
  const t = useMessages(couponMessages)
  const errorWords = useErrorWords()
  const claim = useClaimCoupon()
  // Another try after a lost answer does not claim twice.
  const [keys] = useState(intentKeys)
  const rule = couponRule(t, coupon)

  const take = () => {
    claim.mutate(
      { id: coupon.id, key: keys.keyFor(coupon.id) },
      {
        onSuccess: () => {
          keys.settle()
          toast(t('coupon.got'))
        },
        onError: (error) => {
          const { code, retryable } = toApiError(error)
          if (!retryable) keys.settle()
          toast(errorWords(code))
        },
      },
    )
  }

  return (
    <View className={styles.row}>
      <Tag>{t('coupon.short')}</Tag>
      <View className={styles.words}>
        <View className={styles.rule}>{rule}</View>
        <View className={styles.name}>
          {coupon.heldCount > 0 ? t('coupon.held', { n: coupon.heldCount }) : coupon.name}
        </View>
      </View>
      {coupon.claimable ? (
        <Button
          small
          kind="quiet"
          className={styles.claim}
          loading={claim.isPending}
          label={t('coupon.claim_label', { rule })}
          onClick={take}
        >
          {t(coupon.heldCount > 0 ? 'coupon.again' : 'coupon.claim')}
        </Button>
      ) : (
        <Text className={styles.state}>{t(coupon.heldCount > 0 ? 'coupon.claimed' : 'coupon.sold_out')}</Text>
      )}
    </View>
  )
}
