import type { HeldCoupon } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { serverNow } from '@/common/lib/clock'
import { formatDay, formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Screen } from '@/common/ui/screen'
import { Tabs } from '@/common/ui/tabs'
import { useHeldCoupons } from '../../api/held-coupons'
import { mineMessages } from '../../messages/mine'
import styles from './index.module.scss'

const states = ['usable', 'used', 'expired'] as const
type State = (typeof states)[number]

const couponChunks = { atOnce: 8, chunkPx: 800 }

/** The coupons that the shopper has. */
export default function MyCouponsPage() {
  const t = useMessages(mineMessages)
  const [state, setState] = useState<State>('usable')
  return (
    <Screen title={t('mine.title')}>
      <View className={styles.tabs}>
        <Tabs items={states.map((key) => ({ key, label: t(`mine.tab_${key}`) }))} active={state} onChange={setState} />
      </View>
      <View className={styles.page}>
        <CouponList key={state} state={state} />
      </View>
    </Screen>
  )
}

function CouponList({ state }: { state: State }) {
  const t = useMessages(mineMessages)
  const list = useHeldCoupons(state)
  const goShopping = () => openTab('home')
  return (
    <PageList
      list={list}
      suggests
      empty={{ icon: 'coupon', title: t(`mine.none_${state}`), action: t('common.go_home'), onAction: goShopping }}
    >
      <EndlessList list={list} {...couponChunks}>
        {(coupons) => coupons.map((coupon) => <Ticket key={coupon.id} coupon={coupon} />)}
      </EndlessList>
    </PageList>
  )
}

function Ticket({ coupon }: { coupon: HeldCoupon }) {
  const t = useMessages(mineMessages)
  const language = useLanguage()
  const { state, validFrom, validUntil } = coupon
  const begins = Date.parse(validFrom) > serverNow()
  const note = begins
    ? t('mine.from', { day: formatDay(validFrom, language) })
    : t('mine.until', { day: formatLastDay(validUntil, language) })
  return (
    <CouponTicket className={styles.ticket} coupon={coupon} note={note} muted={state !== 'usable'}>
      {state === 'usable' && !begins ? (
        <Button small kind="outline" label={`${t('mine.use')} ${coupon.name}`} onClick={() => openTab('home')}>
          {t('mine.use')}
        </Button>
      ) : null}
    </CouponTicket>
  )
}
