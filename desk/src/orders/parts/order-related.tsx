import type { MerchantInvoice, MerchantOrderDetail, PageOf } from '@haoli/contract'
import { Space } from 'antd'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Heading } from '@/common/ui/heading'
import { Money } from '@/common/ui/money'
import { When } from '@/common/ui/when'
import { detailMessages } from '../messages/detail'

/** After-sales, refunds and invoices of an order. */
export function OrderRelated({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages(detailMessages)
  const may = useMay()
  const asked = { query: { orderId: order.id }, enabled: may('finance') }
  const invoices = useOperation<PageOf<MerchantInvoice>>('listMerchantInvoices', asked).data
  return (
    <>
      {order.afterSales.length > 0 ? (
        <section>
          <Heading>{t('order.after_sales')}</Heading>
          <Space wrap>
            {order.afterSales.map(({ id, type, open, appliedAt }) => (
              <Link key={id} to={`/after-sales?open=${id}`}>
                {t(`order.aftersale_${type}`)} · {t(open ? 'order.aftersale_open' : 'order.aftersale_ended')} ·{' '}
                <When at={appliedAt} />
              </Link>
            ))}
          </Space>
        </section>
      ) : null}
      {order.refunds.length > 0 ? (
        <section>
          <Heading>{t('order.refunds')}</Heading>
          {order.refunds.map((refund) => (
            <Space key={refund.id} style={{ display: 'flex' }}>
              <Money fen={refund.amountFen} strong />
              {t(`order.refund_${refund.state as 'due' | 'processing' | 'done' | 'failed'}`)}
              <When at={refund.doneAt ?? refund.createdAt} />
            </Space>
          ))}
        </section>
      ) : null}
      {invoices && invoices.items.length > 0 ? (
        <section>
          <Heading>{t('order.invoices')}</Heading>
          <Space wrap>
            {invoices.items.map(({ id, number, state }) => (
              <Link key={id} to={`/invoices?open=${id}`}>
                {number ?? t(state === 'withdrawn' ? 'order.invoice_withdrawn' : 'order.invoice_none')}
              </Link>
            ))}
          </Space>
        </section>
      ) : null}
    </>
  )
}
