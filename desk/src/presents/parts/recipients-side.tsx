import type { MerchantParcel } from '@haoli/contract'
import { Card, Descriptions, Empty, Skeleton, Space, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { useMay } from '@/common/session/use-me'
import { useLanguage } from '@/common/settings/preferences'
import { ProblemView } from '@/common/ui/problem'
import { When } from '@/common/ui/when'
import { deliveryWords, presentsMessages } from '../messages'
import { SeeRecipient } from './see-recipient'

/** The accepted parcels, as what is to be shipped: without the giver and without a price. */
export function RecipientsSide({ id }: { id: string }) {
  const t = useMessages(presentsMessages)
  const asked = useOperation<{ items: MerchantParcel[] }>('listPresentParcels', { params: { id } })
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton active />
  if (asked.data.items.length === 0) return <Empty description={t('presents.no_parcels')} />
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      {asked.data.items.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} />
      ))}
    </Space>
  )
}

function Parcel({ parcel }: { parcel: MerchantParcel }) {
  const t = useMessages(presentsMessages)
  const language = useLanguage()
  const may = useMay()
  const { ordinal, orderId, orderNumber, orderState, recipient, phone, region, goods, shipments, urgedAt } = parcel
  return (
    <Card
      size="small"
      title={
        <Space>
          {t('presents.parcel', { n: ordinal })}
          <Tag color="blue">{fill(deliveryWords[orderState], language)}</Tag>
          {urgedAt ? <Tag color="orange">{t('presents.urged')}</Tag> : null}
        </Space>
      }
      extra={
        <Space>
          <Link to={`/orders?open=${orderId}`}>{t('presents.open_order')}</Link>
          {may('operations') ? <Link to={`/shipping/print?orders=${orderId}`}>{t('presents.print')}</Link> : null}
        </Space>
      }
    >
      <Descriptions
        column={2}
        size="small"
        items={[
          { key: 'recipient', label: t('presents.recipient'), children: recipient.nickname },
          {
            key: 'order',
            label: t('presents.order'),
            children: <Typography.Text copyable>{orderNumber}</Typography.Text>,
          },
          { key: 'phone', label: t('presents.phone'), children: phone },
          { key: 'region', label: t('presents.region'), children: region },
          { key: 'goods', label: t('presents.goods'), span: 2, children: `${goods.title} ${goods.specText}` },
          {
            key: 'delivery',
            label: t('presents.delivery'),
            span: 2,
            children:
              shipments.length === 0 ? (
                t('presents.not_shipped')
              ) : (
                <Space orientation="vertical" size={0}>
                  {shipments.map(({ company, waybillNumber, shippedAt }) => (
                    <span key={waybillNumber}>
                      {company} <Typography.Text copyable>{waybillNumber}</Typography.Text> <When at={shippedAt} />
                    </span>
                  ))}
                </Space>
              ),
          },
        ]}
      />
      <SeeRecipient orderId={orderId} />
    </Card>
  )
}
