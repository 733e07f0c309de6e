import type { Tracking } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePromiseWords } from '@/common/blocks/delivery-words/use-promise-words'
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
import { ParcelReceipt } from '../../components/parcel-receipt'
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
          <Shipments orderId={id} tracking={query.data} />
        ) : query.isError ? (
          <ErrorView error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton kind="text" count={3} />
        )}
      </View>
    </Screen>
  )
}

function Shipments({ orderId, tracking: { parcels, promise } }: { orderId: string; tracking: Tracking }) {
  const t = useMessages(trackingMessages)
  const promiseWords = usePromiseWords()
  const [chosen, setChosen] = useState('')
  const parcel = parcels.find(({ id }) => id === chosen) ?? parcels[0]
  if (!parcel) {
    const words = promise ? promiseWords(promise) : t('tracking.none_hint')
    return <Empty icon="truck" title={t('tracking.none')} words={words} />
  }
  const tabs = parcels.map(({ id }, place) => ({ key: id, label: t('tracking.parcel_n', { n: place + 1 }) }))
  return (
    <>
      {parcels.length > 1 ? <Tabs items={tabs} active={parcel.id} onChange={setChosen} /> : null}
      <InfoRows rows={[{ label: parcel.company, value: parcel.waybillNumber, copied: true }]} />
      <Timeline events={parcel.events} />
      <View className={styles.head}>{t('tracking.inside')}</View>
      <OrderLines lines={parcel.lines} />
      <ParcelReceipt key={parcel.id} orderId={orderId} parcel={parcel} />
    </>
  )
}
