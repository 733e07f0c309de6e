import type { OrderTab } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Screen } from '@/common/ui/screen'
import { Tabs } from '@/common/ui/tabs'
import { OrderList } from '../../components/order-list'
import { orderMessages } from '../../messages/orders'
import styles from './index.module.scss'

const tabs = ['all', 'to_pay', 'to_ship', 'to_receive', 'completed'] as const satisfies readonly OrderTab[]

export default function OrdersPage() {
  const t = useMessages(orderMessages)
  const { tab: wanted } = useRouter().params
  const [tab, setTab] = useState<OrderTab>(tabs.find((known) => known === wanted) ?? 'all')
  return (
    <Screen title={t('orders.title')}>
      <View className={styles.tabs}>
        <Tabs items={tabs.map((key) => ({ key, label: t(`orders.tab_${key}`) }))} active={tab} onChange={setTab} />
      </View>
      <View className={styles.page}>
        <OrderList key={tab} tab={tab} />
      </View>
    </Screen>
  )
}
