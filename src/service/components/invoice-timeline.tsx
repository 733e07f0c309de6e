import type { Invoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { eventsOf, type InvoiceEvent } from '../lib/invoice-words'
import { invoiceMessages } from '../messages/invoice'
import styles from './invoice-timeline.module.scss'

/** What happened to an invoice, newest first. */
export function InvoiceTimeline({ invoice }: { invoice: Invoice }) {
  const t = useMessages(invoiceMessages)
  const language = useLanguage()
  const wordsOf = (event: InvoiceEvent) => {
    if (event.what !== 'red') return t(`invoice.event_${event.what}`)
    return t(event.isIssued ? 'invoice.event_red' : 'invoice.event_red_due', { price: formatFen(event.fen) })
  }
  return (
    <View className={styles.card}>
      {eventsOf(invoice).map((event, place) => (
        <View
          key={`${event.what} ${event.at} ${wordsOf(event)}`}
          className={cx(styles.event, place === 0 && styles.newest)}
        >
          <View className={styles.what}>{wordsOf(event)}</View>
          <View className={styles.when}>{formatMoment(event.at, language)}</View>
        </View>
      ))}
    </View>
  )
}
