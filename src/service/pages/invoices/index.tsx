import { View } from '@tarojs/components'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Screen } from '@/common/ui/screen'
import { useInvoices } from '../../api/invoices'
import { InvoiceRow } from '../../components/invoice-row'
import { paths } from '../../lib/paths'
import { invoicesMessages } from '../../messages/invoices'
import styles from './index.module.scss'
import '../../messages/errors'

const chunks = { atOnce: 8, chunkPx: 780 }

/** The shopper's invoices, the latest application first, and the way to their titles. */
export default function InvoicesPage() {
  const t = useMessages(invoicesMessages)
  const list = useInvoices()
  const empty = { icon: 'wallet' as const, title: t('invoices.none'), words: t('invoices.none_words') }
  const toOrders = { action: t('invoices.to_orders'), onAction: () => void openPage(paths.orders) }
  return (
    <Screen title={t('invoices.title')}>
      <View className={styles.page}>
        <CellGroup className={styles.titles}>
          <Cell icon="edit" title={t('invoices.titles')} onClick={() => openPage(paths.titles)} />
        </CellGroup>
        <PageList list={list} empty={{ ...empty, ...toOrders }}>
          <EndlessList list={list} {...chunks}>
            {(rows) => rows.map((invoice) => <InvoiceRow key={invoice.id} invoice={invoice} />)}
          </EndlessList>
        </PageList>
      </View>
    </Screen>
  )
}
