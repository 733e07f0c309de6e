import type { OrderInvoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useMessages } from '@/common/messages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useOrderInvoice } from '../../api/invoices'
import { ApplyForm } from '../../components/apply-form'
import { InvoiceActions } from '../../components/invoice-actions'
import { InvoiceCard } from '../../components/invoice-card'
import { lives } from '../../lib/invoice-words'
import { invoiceMessages } from '../../messages/invoice'
import styles from './index.module.scss'
import '../../messages/errors'

/** The invoice of the order `orderId`: applied for here, and seen from then on. */
export default function InvoicePage() {
  const t = useMessages(invoiceMessages)
  const { orderId = '' } = useRouter().params
  const query = useOrderInvoice(orderId)
  const refetch = () => query.refetch()
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('invoice.title')}>
      <View className={styles.page}>
        {query.data ? (
          <Content about={query.data} />
        ) : query.error ? (
          <ErrorView error={query.error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton kind="rows" count={2} />
        )}
      </View>
    </Screen>
  )
}

function Content({ about }: { about: OrderInvoice }) {
  const t = useMessages(invoiceMessages)
  const { invoice, earlier, obstacle } = about
  if (invoice && lives(invoice)) {
    return (
      <>
        <InvoiceCard invoice={invoice} nowFen={about.amountFen} />
        <Earlier invoices={earlier} />
        <InvoiceActions about={about} />
      </>
    )
  }
  const past = invoice ? [invoice, ...earlier] : earlier
  return (
    <>
      {obstacle === null ? (
        <ApplyForm about={about} />
      ) : past.length === 0 ? (
        <Empty icon="wallet" title={t(`invoice.${obstacle}`)} words={t('invoice.ask_shop')} />
      ) : null}
      <Earlier invoices={past} isAll={obstacle !== null} />
    </>
  )
}

/** `isAll`: no other invoice stands above them. */
function Earlier({ invoices, isAll }: { invoices: OrderInvoice['earlier']; isAll?: boolean }) {
  const t = useMessages(invoiceMessages)
  // What was withdrawn before it was issued says nothing any more.
  const issued = isAll ? invoices : invoices.filter(({ number }) => number !== null)
  if (issued.length === 0) return null
  return (
    <>
      {isAll ? null : <View className={styles.head}>{t('invoice.earlier')}</View>}
      {issued.map((one) => (
        <InvoiceCard key={one.id} invoice={one} nowFen={0} />
      ))}
    </>
  )
}
