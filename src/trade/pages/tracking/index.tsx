import type { Shipment } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Timeline } from '@/common/blocks/timeline'
import { trackingMessages } from '@/common/blocks/timeline/messages'
import { useMessages } from '@/common/messages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { InfoRows } from '@/common/ui/info-rows'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { Tabs } from '@/common/ui/tabs'
import { useTracking } from '../../api/orders'
import { OrderLines } from '../../components/order-lines'
import styles from './index.module.scss'

export default function TrackingPage() {
  const t = useMessages(trackingMessages)
  const { id = '' } = useRouter().params
  const query = useTracking(id)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('tracking.title')}>
      <View className={styles.page}>
        {query.data ? (
          <Shipments parcels={query.data.parcels} />
        ) : query.isError ? (
          <ErrorView error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton kind="text" count={3} />
        )}
      </View>
    </Screen>
  )
}

function Shipments({ parcels }: { parcels: Shipment[] }) {
  const t = useMessages(trackingMessages)
  const [chosen, setChosen] = useState('')
  const parcel = parcels.find(({ id }) => id === chosen) ?? parcels[0]
  if (!parcel) return <Empty icon="truck" title={t('tracking.none')} words={t('tracking.none_hint')} />
  const tabs = parcels.map(({ id }, place) => ({ key: id, label: t('tracking.parcel_n', { n: place + 1 }) }))
  return (
    <>
      {parcels.length > 1 ? <Tabs items={tabs} active={parcel.id} onChange={setChosen} /> : null}
      <InfoRows rows={[{ label: parcel.company, value: parcel.waybillNumber, copied: true }]} />
      <Timeline events={parcel.events} />
      <View className={styles.head}>{t('tracking.inside')}</View>
      <OrderLines lines={parcel.lines} />
    </>
  )
}
