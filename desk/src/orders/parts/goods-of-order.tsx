import type { MerchantOrder } from '@haoli/contract'
import { Avatar, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { ordersMessages } from '../messages/orders'

/** As much of a name as leaves room for the other columns. */
const width = { display: 'block', maxWidth: 'clamp(190px, 16vw, 320px)' } as const

/** The first goods of an order in a few words, with how many pieces there are. */
export function GoodsOfOrder({ lines }: Pick<MerchantOrder, 'lines'>) {
  const t = useMessages(ordersMessages)
  const [first] = lines
  const pieces = lines.reduce((all, { quantity }) => all + quantity, 0)
  const spec = [first?.specText, t('orders.pieces', { n: pieces })].filter(Boolean).join(' · ')
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'center', minWidth: 0 }}>
      {first?.imageUrl ? <Avatar shape="square" size={36} src={first.imageUrl} alt="" /> : null}
      <div style={{ minWidth: 0 }}>
        <Typography.Text ellipsis={{ tooltip: first?.title }} style={width}>
          {first?.title}
        </Typography.Text>
        <Typography.Text type="secondary" ellipsis={{ tooltip: spec }} style={width}>
          {spec}
        </Typography.Text>
      </div>
    </div>
  )
}
