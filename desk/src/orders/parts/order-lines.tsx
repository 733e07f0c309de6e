import type { MerchantOrderDetail, OrderLine } from '@haoli/contract'
import { Avatar, Space, Table, Typography } from 'antd'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { detailMessages } from '../messages/detail'
import { ordersMessages } from '../messages/orders'
import './order.css'

/** What was ordered, and how its price came about. */
export function OrderLines({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages({ ...detailMessages, ...ordersMessages })
  const funders = new Map<string, number>()
  for (const { funder, payer, fen } of order.discounts) {
    const words = `${t(`order.funder_${funder}`)} · ${t(`order.payer_${payer}`)}`
    funders.set(words, (funders.get(words) ?? 0) + fen)
  }
  const sums: [string, number][] = [
    [t('order.goods_fen'), order.goodsFen],
    ...[...funders].map(([words, fen]): [string, number] => [words, -fen]),
    [t('order.freight'), order.freightFen],
  ]
  return (
    <section aria-label={t('order.lines')}>
      <Table<OrderLine>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={order.lines}
        columns={[
          {
            title: t('order.lines'),
            key: 'goods',
            render: (_, line) => (
              <Space>
                {line.imageUrl ? <Avatar shape="square" size={40} src={line.imageUrl} alt="" /> : null}
                <div>
                  {line.title}
                  <Typography.Text type="secondary" style={{ display: 'block' }}>
                    {line.specText}
                  </Typography.Text>
                </div>
              </Space>
            ),
          },
          {
            title: '',
            key: 'quantity',
            width: 150,
            render: (_, line) => (
              <div>
                <Money fen={line.priceFen} /> × {line.quantity}
                {line.shippedQuantity > 0 ? (
                  <Typography.Text type="secondary" style={{ display: 'block' }}>
                    {t('order.shipped_of', { shipped: line.shippedQuantity, quantity: line.quantity })}
                  </Typography.Text>
                ) : null}
              </div>
            ),
          },
          {
            title: t('order.payable'),
            key: 'payable',
            align: 'right',
            width: 120,
            render: (_, line) => (
              <div>
                <Money fen={line.payableFen} strong />
                {line.refundedFen ? (
                  <Typography.Text type="danger" style={{ display: 'block' }}>
                    {t('orders.refunded', { yuan: yuan(line.refundedFen) })}
                  </Typography.Text>
                ) : null}
              </div>
            ),
          },
        ]}
      />
      <dl className="order-sums">
        {sums.map(([words, fen]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              <Money fen={fen} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('order.payable')}</dt>
          <dd>
            <Money fen={order.payableFen} strong />
          </dd>
        </div>
        {order.refundedFen ? (
          <div>
            <dt>{t('order.refunded')}</dt>
            <dd>
              <Money fen={-order.refundedFen} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
