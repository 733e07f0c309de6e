import type { Invoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { Price } from '@/common/ui/price'
import { invoiceMessages } from '../messages/invoice'
import styles from './invoice-head.module.scss'

/** What the state of an invoice is called; one that is taken back in part says so. */
export const stateKey = ({ state, leftFen, amountFen }: Invoice) =>
  state === 'issued' && leftFen !== amountFen ? ('invoice.partly' as const) : (`invoice.${state}` as const)

/** State, what it waits for, and the amount. */
export function InvoiceHead({ invoice, nowFen }: { invoice: Invoice; nowFen: number }) {
  const t = useMessages(invoiceMessages)
  const { state, waitsFor, failure, amountFen, leftFen } = invoice
  const words =
    state === 'applied' ? t(`invoice.waits_${waitsFor ?? 'soon'}`) : failure ? t(`invoice.failed_${failure}`) : null
  return (
    <View className={styles.head}>
      <View className={styles.state}>{t(stateKey(invoice))}</View>
      {words ? <View className={styles.words}>{words}</View> : null}
      <View className={styles.row}>
        <View>{t('invoice.amount')}</View>
        <Price fen={amountFen ?? nowFen} size="l" tone="ink" />
      </View>
      {leftFen !== null && leftFen !== amountFen ? (
        <View className={styles.row}>
          <View>{t('invoice.left')}</View>
          <Price fen={leftFen} size="s" tone="ink" />
        </View>
      ) : null}
    </View>
  )
}
