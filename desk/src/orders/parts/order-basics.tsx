import type { MerchantOrderDetail } from '@haoli/contract'
import { Alert, Descriptions } from 'antd'
import { Link } from 'react-router'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { TimeLeft, When } from '@/common/ui/when'
import { detailMessages } from '../messages/detail'
import { ordersMessages } from '../messages/orders'
import { entranceWords, orderWords } from '../messages/words'
import { Receiver } from './receiver'
import { StateOfOrder } from './state-of-order'

export function OrderBasics({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages({ ...detailMessages, ...ordersMessages, ...orderWords, ...entranceWords })
  const { waiting, present, visit, promoter } = order
  const entrance = [t(`orders.from_${order.entrance}`), visit && t('order.scene', { scene: visit.scene })]
  const facts = [
    {
      key: 'state',
      label: t('orders.state'),
      children: (
        <>
          <StateOfOrder state={order.state} /> {t(`orders.kind_${order.kind}`)}
        </>
      ),
    },
    ...(waiting ? [{ key: 'ships', label: t('orders.ships_by'), children: <TimeLeft until={waiting.shipsBy} /> }] : []),
    ...(order.payBefore
      ? [{ key: 'before', label: t('order.pay_before'), children: <TimeLeft until={order.payBefore} /> }]
      : []),
    { key: 'ordered', label: t('orders.ordered'), children: <When at={order.createdAt} /> },
    { key: 'paid', label: t('orders.paid'), children: <When at={order.paidAt} /> },
    {
      key: 'buyer',
      label: t('order.buyer'),
      children: <Link to={`/orders?customer=${order.customer.id}`}>{order.customer.nickname}</Link>,
    },
    { key: 'entrance', label: t('order.entrance'), children: entrance.filter(Boolean).join(' · ') },
    ...(promoter
      ? [
          {
            key: 'promoter',
            label: t('order.promoter'),
            children: <Link to={`/orders?promoter=${promoter.id}`}>{promoter.nickname}</Link>,
          },
        ]
      : []),
  ]
  const words = [
    ...(order.note
      ? [
          {
            key: 'note',
            label: t('order.buyer_note'),
            span: 2 as const,
            children: <span style={{ whiteSpace: 'pre-line' }}>{order.note}</span>,
          },
        ]
      : []),
    ...(present
      ? [
          {
            key: 'present',
            label: t('order.present'),
            span: 2 as const,
            children: [
              `${t('order.giver')}: ${present.giver.nickname}`,
              present.ordinal && t('order.parcel_ordinal', { n: present.ordinal }),
              present.venue && `${t('order.venue')}: ${present.venue}`,
              present.note && `${t('order.wish')}: ${present.note}`,
            ]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
    ...(order.address
      ? [{ key: 'to', label: t('order.receiver'), span: 2 as const, children: <Receiver order={order} /> }]
      : []),
  ]
  return (
    <>
      {waiting?.delay ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 8 }}
          title={t('order.delayed_until', { reason: waiting.delay.reason })}
        />
      ) : null}
      {order.addressChangedAt ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 8 }}
          title={t('order.address_changed', { at: shopTime(order.addressChangedAt) })}
        />
      ) : null}
      <Descriptions
        size="small"
        column={2}
        bordered
        items={[...facts.slice(0, -1), ...facts.slice(-1).map(filled), ...words]}
      />
    </>
  )
}

/** The last one takes what is left of its line. */
const filled = <Item extends object>(item: Item) => ({ ...item, span: 'filled' as const })
