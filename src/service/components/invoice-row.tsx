import type { Invoice } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { paths } from '../lib/paths'
import { invoiceMessages } from '../messages/invoice'
import { invoicesMessages } from '../messages/invoices'
import { stateKey } from './invoice-head'
import styles from './invoice-row.module.scss'

const messages = { ...invoiceMessages, ...invoicesMessages }

const toneOf = ({ state }: Invoice) => {
  if (state === 'issued') return 'jade' as const
  if (state === 'failed') return 'act' as const
  return state === 'withdrawn' || state === 'reversed' ? ('plain' as const) : ('gold' as const)
}

/** One invoice of the list, which opens that of its order. */
export function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { orderId, orderNumber, title, leftFen, amountFen, appliedAt, state } = invoice
  const fen = state === 'reversed' ? amountFen : leftFen
  return (
    <View
      className={styles.row}
      hoverClass={styles.pressed}
      onClick={() => openPage(paths.invoice(orderId))}
      {...aria({ role: 'button' })}
    >
      <View className={styles.line}>
        <Text className={styles.name}>{title.name}</Text>
        <Tag tone={toneOf(invoice)}>{t(stateKey(invoice))}</Tag>
      </View>
      <View className={styles.line}>
        <View className={styles.about}>
          <View>{t('invoices.order', { number: orderNumber })}</View>
          <View>{formatMoment(appliedAt, language)}</View>
        </View>
        {fen === null ? (
          <Text className={styles.about}>{t('invoices.of_payment')}</Text>
        ) : (
          <Price fen={fen} size="m" tone={state === 'reversed' ? 'muted' : 'ink'} />
        )}
      </View>
    </View>
  )
}
