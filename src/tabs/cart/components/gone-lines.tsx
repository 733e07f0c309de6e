import type { CartLine } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { openProduct } from '@/common/blocks/links/links'
import { OrderLine, orderLinePx } from '@/common/blocks/order-line'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { LineChunks } from '@/common/ui/list-chunk/line-chunks'
import { cartMessages } from '../messages'
import styles from './gone-lines.module.scss'
import { problemWords } from './line-note'

/** Lines that cannot be bought, below the others, with a button that removes all of them. */
export function GoneLines({ lines, onClear }: { lines: CartLine[]; onClear: () => void }) {
  const t = useMessages(cartMessages)
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <Text>{t('cart.gone', { n: lines.length })}</Text>
        <View className={styles.clear} onClick={onClear} {...aria({ role: 'button' })}>
          {t('cart.clear_gone')}
        </View>
      </View>
      <LineChunks lines={lines} linePx={orderLinePx}>
        {(line) => (
          <OrderLine
            key={line.skuId}
            className={styles.line}
            line={line}
            muted
            onClick={() => openProduct(line.productId)}
          >
            <Text className={styles.why}>{problemWords(t, line)}</Text>
          </OrderLine>
        )}
      </LineChunks>
    </View>
  )
}
