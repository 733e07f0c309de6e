import { View } from '@tarojs/components'
import { useState } from 'react'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Screen } from '@/common/ui/screen'
import { Tabs } from '@/common/ui/tabs'
import { type HeldList, useHeldCoupons } from '../../api/held-coupons'
import { HeldTicket } from '../../components/held-ticket'
import { TellMe } from '../../components/tell-me'
import { ownPaths } from '../../lib/paths'
import { centreMessages } from '../../messages/centre'
import { mineMessages } from '../../messages/mine'
import styles from './index.module.scss'
import '../../messages/errors'

const lists = ['usable', 'expiring', 'used', 'expired'] as const

const couponChunks = { atOnce: 8, chunkPx: 800 }
const messages = { ...mineMessages, ...centreMessages }

/** The coupons that the shopper has, and the ways to more of them. */
export default function MyCouponsPage() {
  const t = useMessages(messages)
  const [shown, setShown] = useState<HeldList>('usable')
  return (
    <Screen title={t('mine.title')}>
      <View className={styles.tabs}>
        <Tabs items={lists.map((key) => ({ key, label: t(`mine.tab_${key}`) }))} active={shown} onChange={setShown} />
      </View>
      <View className={styles.page}>
        {shown === 'usable' ? (
          <CellGroup className={styles.ways}>
            <Cell icon="coupon" title={t('couponlist.title')} onClick={() => openPage(couponPaths.centre)} />
            <Cell icon="edit" title={t('couponlist.code')} onClick={() => openPage(ownPaths.code)} />
          </CellGroup>
        ) : null}
        <CouponList key={shown} shown={shown} />
        {shown === 'usable' || shown === 'expiring' ? <TellMe /> : null}
      </View>
    </Screen>
  )
}

function CouponList({ shown }: { shown: HeldList }) {
  const t = useMessages(mineMessages)
  const list = useHeldCoupons(shown)
  const getCoupons = () => openPage(couponPaths.centre)
  return (
    <PageList
      list={list}
      suggests
      empty={{ icon: 'coupon', title: t(`mine.none_${shown}`), action: t('mine.get'), onAction: getCoupons }}
    >
      <EndlessList list={list} {...couponChunks}>
        {(coupons) => coupons.map((coupon) => <HeldTicket key={coupon.id} coupon={coupon} />)}
      </EndlessList>
    </PageList>
  )
}
