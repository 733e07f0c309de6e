import type { QuoteLine } from '@haoli/contract'
import { View } from '@tarojs/components'
import { OrderLine } from '@/common/blocks/order-line'
import styles from './gift-goods.module.scss'

/** The goods of a present with their price, for the giver. */
export const GiftGoods = ({ line, parcels }: { line: QuoteLine; parcels: number }) => (
  <View className={styles.card}>
    <OrderLine line={{ ...line, quantity: parcels }} muted={line.problem !== null} />
  </View>
)
