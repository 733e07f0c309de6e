import type { Invoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Price } from '@/common/ui/price'
import { invoiceMessages } from '../messages/invoice'
import styles from './invoice-lines.module.scss'

/** What an invoice says that it is for; nothing before it is being issued. */
export function InvoiceLines({ lines }: Pick<Invoice, 'lines'>) {
  const t = useMessages(invoiceMessages)
  if (lines.length === 0) return null
  return (
    <View className={styles.card}>
      <View className={styles.head}>{t('invoice.goods')}</View>
      {lines.map(({ title, specText, quantity, fen, taxFen, taxRatePpm }) => (
        <View key={`${title} ${specText} ${fen}`} className={styles.line}>
          <View className={styles.words}>
            <View className={styles.title}>{title}</View>
            <View className={styles.note}>
              {[specText, `× ${quantity}`, `${taxRatePpm / 10_000}%`, t('invoice.line_tax', { tax: formatFen(taxFen) })]
                .filter(Boolean)
                .join(dot)}
            </View>
          </View>
          <Price fen={fen} size="s" tone="ink" />
        </View>
      ))}
    </View>
  )
}
