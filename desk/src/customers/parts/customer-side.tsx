import type { MerchantCustomerDetail } from '@haoli/contract'
import { Descriptions, Empty, Tag, Timeline, Typography } from 'antd'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Heading } from '@/common/ui/heading'
import { Money } from '@/common/ui/money'
import { Side } from '@/common/ui/side'
import { When } from '@/common/ui/when'
import { customersMessages } from '../messages'
import { BlockButton } from './block-button'

/** One customer: what they bought, and when they were blocked and why. */
export function CustomerSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(customersMessages)
  const asked = useOperation<MerchantCustomerDetail>('getMerchantCustomer', { params: { id }, enabled: id !== '' })
  return (
    <Side
      title={asked.data?.nickname ?? t('customers.customer')}
      open={id !== ''}
      onClose={onClose}
      asked={asked}
      extra={asked.data ? <BlockButton customer={asked.data} /> : null}
    >
      {(customer) => (
        <>
          <Descriptions
            column={2}
            size="small"
            items={[
              {
                key: 'id',
                label: t('customers.id'),
                span: 2,
                children: <Typography.Text copyable>{customer.id}</Typography.Text>,
              },
              { key: 'phone', label: t('customers.phone'), children: customer.phone ?? '—' },
              {
                key: 'state',
                label: t('customers.state'),
                children: customer.blocked ? <Tag color="red">{t('customers.blocked')}</Tag> : '—',
              },
              {
                key: 'orders',
                label: t('customers.orders'),
                children: <Link to={`/orders?customer=${customer.id}`}>{customer.orderCount}</Link>,
              },
              { key: 'received', label: t('customers.received'), children: customer.receivedCount },
              { key: 'paid', label: t('customers.paid'), children: <Money fen={customer.paidFen} /> },
              { key: 'refunded', label: t('customers.refunded'), children: <Money fen={customer.refundedFen} /> },
              { key: 'last', label: t('customers.last'), children: <When at={customer.lastOrderAt} /> },
              { key: 'since', label: t('customers.since'), children: <When at={customer.createdAt} /> },
            ]}
          />
          <Heading>{t('customers.history')}</Heading>
          {customer.blocks.length === 0 ? (
            <Empty description={t('customers.no_history')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          ) : (
            <Timeline
              items={customer.blocks.map((block) => ({
                color: block.endedAt === null ? 'red' : 'gray',
                content: (
                  <>
                    <When at={block.blockedAt} /> {block.blockedBy.name ?? t('customers.machine')}
                    <br />
                    {block.reason}
                    {block.endedAt === null ? null : (
                      <>
                        <br />
                        <Typography.Text type="secondary">
                          {t('customers.until')} <When at={block.endedAt} />{' '}
                          {[block.endedBy?.name, block.endReason].filter(Boolean).join(' · ')}
                        </Typography.Text>
                      </>
                    )}
                  </>
                ),
              }))}
            />
          )}
        </>
      )}
    </Side>
  )
}
