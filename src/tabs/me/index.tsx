import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { CartBadge } from '@/common/blocks/cart-badge'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Slot } from '@/common/slots'
import { Badge } from '@/common/ui/badge'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { useMeSummary } from './api/me-summary'
import { MeHead } from './components/me-head'
import { OrderShortcuts } from './components/order-shortcuts'
import styles from './index.module.scss'
import { meMessages } from './messages'

const go = (url: string) => () => openPage(url)

export default function MePage() {
  const t = useMessages(meMessages)
  const summary = useMeSummary()
  const unread = summary.data?.unreadNotices ?? 0
  usePullDownRefresh(() => void summary.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen tab title={t('me.title')} className={styles.page}>
      <CartBadge />
      <MeHead summary={summary.data} />
      {summary.error ? (
        <Notice tone="plain" action={t('common.retry')} onAction={() => void summary.refetch()} className={styles.gap}>
          {t('me.counts_failed')}
        </Notice>
      ) : null}
      <OrderShortcuts counts={summary.data?.orders} />
      <Slot name="me" className={styles.slot} />
      <CellGroup className={styles.gap}>
        <Cell
          icon="bell"
          title={t('me.notices')}
          onClick={go('/account/pages/notices/index')}
          {...(unread > 0 && { value: <Badge count={unread} /> })}
        />
        <Cell icon="location" title={t('me.addresses')} onClick={go('/account/pages/addresses/index')} />
        <Cell icon="settings" title={t('me.settings')} onClick={go('/account/pages/settings/index')} />
        <Cell icon="info" title={t('me.about')} onClick={go('/account/pages/about/index')} />
      </CellGroup>
    </Screen>
  )
}
