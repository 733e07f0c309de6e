import type { AfterSale } from '@haoli/contract'
import { View } from '@tarojs/components'
import { OrderLine } from '@/common/blocks/order-line'
import { useMessages } from '@/common/messages'
import { afterSaleMessages } from '../messages/after-sale'
import styles from './case-lines.module.scss'

/** The goods that it is about, with what is sent instead and what came back. */
export function CaseLines({ lines }: Pick<AfterSale, 'lines'>) {
  const t = useMessages(afterSaleMessages)
  return (
    <View className={styles.card}>
      {lines.map((line) => (
        <OrderLine key={line.lineId} className={styles.line} line={line}>
          {line.exchange && line.exchange.skuId !== line.skuId ? (
            <View className={styles.note}>{t('case.exchange', { spec: line.exchange.specText })}</View>
          ) : null}
          {line.received === null ? null : (
            <View className={styles.note}>
              {t(line.damaged ? 'case.counted' : 'case.received', {
                received: line.received,
                damaged: line.damaged ?? 0,
              })}
            </View>
          )}
        </OrderLine>
      ))}
    </View>
  )
}
