import { View } from '@tarojs/components'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Screen } from '@/common/ui/screen'
import { useMyAfterSales } from '../../api/after-sales'
import { CaseRow } from '../../components/case-row'
import { paths } from '../../lib/paths'
import { afterSaleMessages } from '../../messages/after-sale'
import styles from './index.module.scss'
import '../../messages/errors'

const chunks = { atOnce: 8, chunkPx: 900 }

/** All after-sales of the shopper, newest first: of orders and of presents received. */
export default function AfterSalesPage() {
  const t = useMessages(afterSaleMessages)
  const list = useMyAfterSales()
  const toOrders = () => openPage(paths.orders)
  return (
    <Screen title={t('case.list')}>
      <View className={styles.page}>
        <PageList
          list={list}
          empty={{ icon: 'box', title: t('case.none'), action: t('case.to_orders'), onAction: toOrders }}
        >
          <EndlessList list={list} {...chunks}>
            {(rows) => rows.map((row) => <CaseRow key={row.id} afterSale={row} />)}
          </EndlessList>
        </PageList>
      </View>
    </Screen>
  )
}
