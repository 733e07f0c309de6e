import type { MerchantOrder } from '@haoli/contract'
import { Avatar, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { ordersMessages } from '../messages/orders'

/** The first goods of an order in a few words, with how many pieces there are. */
export function GoodsOfOrder({ lines }: Pick<MerchantOrder, 'lines'>) {
  const t = useMessages(ordersMessages)
  const [first] = lines
  const pieces = lines.reduce((all, { quantity }) => all + quantity, 0)
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'center', minWidth: 0 }}>
      {first?.imageUrl ? <Avatar shape="square" size={36} src={first.imageUrl} alt="" /> : null}
      <div style={{ minWidth: 0 }}>
        <Typography.Text ellipsis style={{ display: 'block', maxWidth: 190 }}>
          {first?.title}
        </Typography.Text>
        <Typography.Text type="secondary" ellipsis style={{ display: 'block', maxWidth: 190 }}>
          {[first?.specText, t('orders.pieces', { n: pieces })].filter(Boolean).join(' · ')}
        </Typography.Text>
      </div>
    </div>
  )
}
