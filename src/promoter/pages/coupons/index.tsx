import type { PromoterCoupon } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/common/api/session'
import { couponRule } from '@/common/blocks/coupon-row/coupon-rule'
import { couponMessages } from '@/common/blocks/coupon-row/messages'
import { useMessages } from '@/common/messages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { promoterCouponsKey, usePromoterCoupons } from '../../api/coupons'
import { CouponCard } from '../../components/coupon-card'
import { PromotersOnly } from '../../components/promoters-only'
import { ShareSheet } from '../../components/share-sheet'
import { useShareable } from '../../hooks/use-shareable'
import { couponsMessages } from '../../messages/coupons'
import styles from './index.module.scss'
import '../../messages/errors'

const messages = { ...couponMessages, ...couponsMessages }

/** The coupons that the merchant made for this promoter: what each brought and cost, and a card for each. */
export default function CouponsPage() {
  const t = useMessages(messages)
  const client = useQueryClient()
  return (
    <Screen title={t('mycoupons.title')} className={styles.page}>
      <PromotersOnly onRefresh={() => client.invalidateQueries({ queryKey: promoterCouponsKey })}>
        {() => <Coupons />}
      </PromotersOnly>
    </Screen>
  )
}

function Coupons() {
  const t = useMessages(messages)
  const { data, error, refetch } = usePromoterCoupons()
  const name = useSession(({ me }) => me?.nickname ?? '')
  const [shared, setShared] = useState<PromoterCoupon | null>(null)
  const shareable = useShareable(
    shared && {
      title: t('mycoupons.card', { name, rule: couponRule(t, shared) }),
      product: null,
      couponId: shared.id,
    },
  )
  if (!data) {
    if (error) return <ErrorView error={error} onRetry={() => void refetch()} />
    return <Skeleton kind="rows" count={3} />
  }
  if (data.length === 0) return <Empty icon="coupon" title={t('mycoupons.none')} words={t('mycoupons.none_words')} />
  return (
    <>
      <View className={styles.words}>{t('mycoupons.words')}</View>
      {data.map((coupon) => (
        <CouponCard key={coupon.id} coupon={coupon} onShare={() => setShared(coupon)} />
      ))}
      <ShareSheet open={shared !== null} shareable={shareable} onClose={() => setShared(null)} />
    </>
  )
}
