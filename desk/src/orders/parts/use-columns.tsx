import type { MerchantOrder } from '@haoli/contract'
import { Badge, Space, Tag, Tooltip, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { TimeLeft, When } from '@/common/ui/when'
import { ordersMessages } from '../messages/orders'
import { entranceWords, orderWords } from '../messages/words'
import { GoodsOfOrder } from './goods-of-order'
import { StateOfOrder } from './state-of-order'

export function useColumns(): ColumnsType<MerchantOrder> {
  const t = useMessages({ ...ordersMessages, ...orderWords, ...entranceWords })
  return [
    {
      title: t('orders.number'),
      key: 'number',
      width: 190,
      render: (_, order) => (
        <div>
          <Typography.Text>{order.number}</Typography.Text>
          <Typography.Text type="secondary" style={{ display: 'block' }}>
            <When at={order.createdAt} />
          </Typography.Text>
        </div>
      ),
    },
    { title: t('orders.goods'), key: 'goods', width: 250, render: (_, order) => <GoodsOfOrder lines={order.lines} /> },
    {
      title: t('orders.amount'),
      key: 'amount',
      align: 'right',
      width: 110,
      render: (_, { payableFen, refundedFen = 0 }) => (
        <div>
          <Money fen={payableFen} strong />
          {refundedFen > 0 ? (
            <Typography.Text type="danger" style={{ display: 'block' }}>
              {t('orders.refunded', { yuan: yuan(refundedFen) })}
            </Typography.Text>
          ) : null}
        </div>
      ),
    },
    {
      title: t('orders.state'),
      key: 'state',
      width: 140,
      render: (_, order) => (
        <Space size={2} wrap>
          <StateOfOrder state={order.state} />
          {order.kind === 'plain' ? null : <Tag variant="outlined">{t(`orders.kind_${order.kind}`)}</Tag>}
          {order.afterSales.some(({ open }) => open) ? <Tag color="orange">{t('orders.in_after_sale')}</Tag> : null}
          {order.waiting ? <TimeLeft until={order.waiting.shipsBy} /> : null}
          {order.urgedAt && order.waiting ? <Tag color="red">{t('orders.urged')}</Tag> : null}
        </Space>
      ),
    },
    {
      title: t('orders.buyer'),
      key: 'buyer',
      width: 100,
      ellipsis: true,
      render: (_, order) => order.customer.nickname,
    },
    {
      title: t('orders.receiver'),
      key: 'receiver',
      width: 160,
      render: (_, { address }) =>
        address ? (
          <div>
            {address.name} {address.phone}
            <Typography.Text type="secondary" style={{ display: 'block' }}>
              {address.province} {address.city}
            </Typography.Text>
          </div>
        ) : (
          <Typography.Text type="secondary">{t('orders.no_address')}</Typography.Text>
        ),
    },
    {
      title: t('orders.entrance'),
      key: 'entrance',
      width: 90,
      render: (_, order) => t(`orders.from_${order.entrance}`),
    },
    {
      title: '',
      key: 'notes',
      width: 40,
      render: (_, { noteCount }) =>
        noteCount > 0 ? (
          <Tooltip title={t('orders.has_note', { n: noteCount })}>
            <Badge count={noteCount} color="gold" size="small" />
          </Tooltip>
        ) : null,
    },
  ]
}
