import type { Quote } from '@haoli/contract'
import { View } from '@tarojs/components'
import type { Wanted } from '@/common/api/wanted-lines'
import { OrderLine, orderLinePx } from '@/common/blocks/order-line'
import { LineChunks } from '@/common/ui/list-chunk/line-chunks'
import styles from './goods-card.module.scss'
import { type LineChanges, QuoteLineNote } from './quote-line-note'

interface QuoteLinesProps {
  quote: Quote
  wanted: Wanted['lines']
  change: LineChanges
}

/** The lines at checkout. A removed line disappears at once, before the new quote arrives. */
export function QuoteLines({ quote, wanted, change }: QuoteLinesProps) {
  const shown = quote.lines.flatMap((line) => {
    const own = wanted.find(({ skuId }) => skuId === line.skuId)
    return own ? [{ line, own }] : []
  })
  return (
    <View className={styles.card}>
      <LineChunks lines={shown} linePx={orderLinePx} nextClass={styles.next}>
        {({ line, own }) => (
          <View key={line.skuId} className={styles.line}>
            <OrderLine
              line={{ ...line, quantity: own.quantity }}
              muted={line.problem !== null && line.problem.availableQuantity === 0}
            />
            <QuoteLineNote line={line} seenPriceFen={own.seenPriceFen} change={change} />
          </View>
        )}
      </LineChunks>
    </View>
  )
}
