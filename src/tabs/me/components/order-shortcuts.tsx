import type { MeSummary } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { Badge } from '@/common/ui/badge'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Icon } from '@/common/ui/icon'
import { meMessages } from '../messages'
import styles from './order-shortcuts.module.scss'

const shortcuts = [
  { tab: 'to_pay', icon: 'wallet', count: 'toPay' },
  { tab: 'to_ship', icon: 'box', count: 'toShip' },
  { tab: 'to_receive', icon: 'truck', count: 'toReceive' },
  { tab: 'completed', icon: 'check', count: null },
] as const

const open = (tab: string) => openPage(`/trade/pages/orders/index?tab=${tab}`)

/** Links to the orders of each state. */
export function OrderShortcuts({ counts }: { counts: MeSummary['orders'] | undefined }) {
  const t = useMessages(meMessages)
  return (
    <CellGroup className={styles.group}>
      <Cell title={t('me.orders')} value={t('me.all_orders')} onClick={() => open('all')} />
      <View className={styles.row}>
        {shortcuts.map(({ tab, icon, count }) => {
          const waiting = count ? (counts?.[count] ?? 0) : 0
          return (
            <View
              key={tab}
              className={styles.shortcut}
              hoverClass={styles.pressed}
              onClick={() => open(tab)}
              {...aria({ role: 'button' })}
            >
              <View className={styles.icon}>
                <Icon name={icon} size={24} />
                {waiting ? <Badge count={waiting} className={styles.badge} /> : null}
              </View>
              {t(`me.${tab}`)}
            </View>
          )
        })}
      </View>
    </CellGroup>
  )
}
