import type { AfterSale } from '@haoli/contract'
import { View } from '@tarojs/components'
import { Timeline } from '@/common/blocks/timeline'
import { useMessages } from '@/common/messages'
import { InfoRows } from '@/common/ui/info-rows'
import { useAfterSaleTracking } from '../api/after-sales'
import { afterSaleMessages } from '../messages/after-sale'
import styles from './case-parcels.module.scss'

/** The parcel that comes back and the one that is sent, each with where it is. */
export function CaseParcels({ afterSale }: { afterSale: AfterSale }) {
  const t = useMessages(afterSaleMessages)
  const { id, back, out } = afterSale
  const { data } = useAfterSaleTracking(id, back !== null || out !== null)
  return (
    <>
      {(['out', 'back'] as const).map((way) => {
        const parcel = afterSale[way]
        return parcel ? (
          <View key={way} className={styles.parcel}>
            <View className={styles.label}>{t(`case.${way}`)}</View>
            <InfoRows rows={[{ label: parcel.company, value: parcel.waybillNumber, copied: true }]} />
            {data ? <Timeline events={data[way]} /> : null}
          </View>
        ) : null
      })}
    </>
  )
}
