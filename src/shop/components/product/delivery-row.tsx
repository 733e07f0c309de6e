import type { Product } from '@haoli/contract'
import { View } from '@tarojs/components'
import { deliveryMessages } from '@/common/blocks/delivery-words/messages'
import { useDeliveryWords } from '@/common/blocks/delivery-words/use-delivery-words'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { productMessages } from '../../messages/product'
import styles from './product.module.scss'

/** Expected delivery, and freight. */
export function DeliveryRow({ delivery }: { delivery: Product['delivery'] }) {
  const t = useMessages({ ...productMessages, ...deliveryMessages })
  const { ships, arrives } = useDeliveryWords()(delivery)
  const { freightFen, freeFromFen } = delivery
  const fee =
    freightFen === 0 || freeFromFen === 0
      ? t('delivery.free')
      : t('delivery.fee', { fee: formatFen(freightFen), from: formatFen(freeFromFen) })
  return (
    <View className={styles.row}>
      <View className={styles.rowName}>{t('product.delivery')}</View>
      <View className={styles.rowWhole}>
        {`${ships} · ${arrives}`}
        <View className={styles.rowNote}>{fee}</View>
      </View>
    </View>
  )
}
