import type { MerchantAfterSale } from '@haoli/contract'
import { Descriptions, Typography } from 'antd'
import { Link } from 'react-router'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { When } from '@/common/ui/when'
import { caseMessages } from '../messages'
import { caseWords } from '../words'
import { Sum } from './sum'

/** Whose it is, what it is about, its money, its addresses and its parcels. */
export function CaseFacts({ of: one }: { of: MerchantAfterSale }) {
  const t = useMessages({ ...caseMessages, ...caseWords })
  const to = one.returnTo
  const isReturn = one.type === 'return' || one.type === 'exchange'
  const parcel = (label: string, given: MerchantAfterSale['back']) =>
    given
      ? [
          {
            key: label,
            label,
            span: 2,
            children: (
              <>
                {given.company} <Typography.Text copyable>{given.waybillNumber}</Typography.Text>{' '}
                <When at={given.sentAt} />
                {given.receivedAt ? ` · ${t('case.received_at', { at: shopTime(given.receivedAt) })}` : ''}
              </>
            ),
          },
        ]
      : []
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      style={{ marginBottom: 16 }}
      items={[
        {
          key: 'order',
          label: t('case.order'),
          children: <Link to={`/orders?open=${one.orderId}`}>{one.orderNumber}</Link>,
        },
        {
          key: 'buyer',
          label: t(one.subject.kind === 'parcel' ? 'case.present' : 'case.buyer'),
          children: one.customer.nickname,
        },
        { key: 'reason', label: t('case.reason'), children: t(`aftersale.reason_${one.reason}`) },
        {
          key: 'money',
          label: t(one.open ? 'case.wanted' : 'case.refunded'),
          children: <Sum strong of={one} />,
        },
        { key: 'applied', label: t('case.applied'), children: <When at={one.appliedAt} /> },
        { key: 'ended', label: t('case.ended'), children: <When at={one.endedAt} /> },
        ...(isReturn
          ? [{ key: 'freight', label: t('case.freight'), children: t(`case.freight_${one.freightBy}`) }]
          : []),
        { key: 'number', label: t('case.number'), children: <Typography.Text copyable>{one.id}</Typography.Text> },
        ...(to
          ? [
              {
                key: 'to',
                label: t('case.return_to'),
                span: 2,
                children: (
                  <>
                    {to.name} {to.phone}
                    <br />
                    {to.province}
                    {to.city}
                    {to.county} {to.detail}
                    {one.pickUp ? ` · ${t('case.pick_up')}` : ''}
                    {one.shipsFirst ? ` · ${t('case.ships_first')}` : ''}
                  </>
                ),
              },
            ]
          : []),
        ...parcel(t('case.back'), one.back),
        ...parcel(t('case.out'), one.out),
      ]}
    />
  )
}
