import { View } from '@tarojs/components'
import { openProduct } from '@/common/blocks/links/links'
import { OrderLine, orderLinePx } from '@/common/blocks/order-line'
import { LineChunks } from '@/common/ui/list-chunk/line-chunks'
import styles from './goods-card.module.scss'

interface Line {
  skuId: string
  productId: string
  title: string
  specText: string
  imageUrl: string | null
  priceFen?: number
  quantity: number
}

/** The goods of an order or a shipment; each opens its product. */
export const OrderLines = ({ lines }: { lines: readonly Line[] }) => (
  <View className={styles.card}>
    <LineChunks lines={lines} linePx={orderLinePx} nextClass={styles.next}>
      {(line) => (
        <OrderLine key={line.skuId} className={styles.line} line={line} onClick={() => openProduct(line.productId)} />
      )}
    </LineChunks>
  </View>
)
