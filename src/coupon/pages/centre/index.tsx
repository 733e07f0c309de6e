import type { Coupon } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Suggestions } from '@/common/blocks/product-grid/suggestions'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useCouponsToClaim } from '../../api/coupons'
import { OfferedTicket } from '../../components/offered-ticket'
import { ownPaths } from '../../lib/paths'
import { centreMessages } from '../../messages/centre'
import styles from './index.module.scss'
import '../../messages/errors'

/** Every coupon that can be had now, those that come, and where a code is entered. */
export default function CentrePage() {
  const t = useMessages(centreMessages)
  const now = useCouponsToClaim(false)
  const coming = useCouponsToClaim(true)
  usePullDownRefresh(
    () => void Promise.all([now.refetch(), coming.refetch()]).finally(() => Taro.stopPullDownRefresh()),
  )
  return (
    <Screen title={t('couponlist.title')} className={styles.page}>
      <CellGroup>
        <Cell icon="coupon" title={t('couponlist.mine')} onClick={() => openPage(ownPaths.mine)} />
        <Cell
          icon="edit"
          title={t('couponlist.code')}
          note={t('couponlist.code_note')}
          onClick={() => openPage(ownPaths.code)}
        />
      </CellGroup>
      {now.data ? (
        <Offered now={now.data} coming={coming.data ?? []} />
      ) : now.error ? (
        <ErrorView error={now.error} onRetry={() => void now.refetch()} />
      ) : (
        <Skeleton kind="rows" count={4} />
      )}
    </Screen>
  )
}

function Offered({ now, coming }: { now: Coupon[]; coming: Coupon[] }) {
  const t = useMessages(centreMessages)
  // What can be claimed comes first, then what one has; the rest is gone.
  const sorted = [...now].sort((a, b) => rank(a) - rank(b))
  if (now.length === 0 && coming.length === 0) {
    return (
      <>
        <Empty icon="coupon" title={t('couponlist.none')} />
        <Suggestions />
      </>
    )
  }
  return (
    <>
      <Tickets title={t('couponlist.now')} coupons={sorted} />
      <Tickets title={t('couponlist.coming')} coupons={coming} />
    </>
  )
}

const rank = ({ claimable, heldCount }: Coupon) => (claimable ? 0 : heldCount > 0 ? 1 : 2)

function Tickets({ title, coupons }: { title: string; coupons: readonly Coupon[] }) {
  if (coupons.length === 0) return null
  return (
    <View>
      <View className={styles.head}>{title}</View>
      {coupons.map((coupon) => (
        <OfferedTicket key={coupon.id} className={styles.ticket ?? ''} coupon={coupon} />
      ))}
    </View>
  )
}
