import type { GivenParcel, MerchantPresentDetail } from '@haoli/contract'
import { Descriptions, Space, Table, Tag, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { Money } from '@/common/ui/money'
import { When } from '@/common/ui/when'
import { deliveryWords, parcelWords, presentsMessages } from '../messages'

/** What the giver sees, with who that is. */
export function GiversSide({ present }: { present: MerchantPresentDetail }) {
  const t = useMessages(presentsMessages)
  const language = useLanguage()
  const amounts = [
    ['presents.paid', present.payableFen],
    ['presents.accepted_fen', present.acceptedFen],
    ['presents.waiting_fen', present.waitingFen],
    ['presents.due_fen', present.refundDueFen],
    ['presents.refunded_fen', present.refundedFen],
  ] as const
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      <Descriptions
        column={2}
        size="small"
        items={[
          { key: 'giver', label: t('presents.giver'), children: present.giver.nickname },
          {
            key: 'order',
            label: t('presents.order'),
            children: <Typography.Text copyable>{present.orderNumber}</Typography.Text>,
          },
          { key: 'note', label: t('presents.note'), span: 2, children: present.note || '—' },
          ...(present.signature
            ? [{ key: 'signature', label: t('presents.signature'), children: present.signature }]
            : []),
          ...amounts.map(([key, fen]) => ({ key, label: t(key), children: <Money fen={fen} /> })),
        ]}
      />
      <Table<GivenParcel>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={present.parcels}
        columns={[
          { title: '', render: (_, { ordinal }) => t('presents.parcel', { n: ordinal }) },
          {
            title: t('presents.recipient'),
            render: (_, { recipient, specText }) => (
              <>
                {recipient?.nickname ?? '—'}
                <br />
                <Typography.Text type="secondary">{specText}</Typography.Text>
              </>
            ),
          },
          {
            title: t('presents.state'),
            render: (_, { state, delivery }) => (
              <>
                <Tag>{fill(parcelWords[state], language)}</Tag>
                {delivery ? <Tag color="blue">{fill(deliveryWords[delivery], language)}</Tag> : null}
              </>
            ),
          },
          {
            title: t('presents.words'),
            render: (_, { declineWords, thanks }) =>
              [declineWords, thanks ? `${t('presents.thanks')}：${thanks.words}` : ''].filter(Boolean).join('　'),
          },
          {
            title: t('presents.back'),
            align: 'right',
            render: (_, { refund }) => (refund ? <Money fen={refund.amountFen} /> : '—'),
          },
          { title: t('presents.answered'), render: (_, { answeredAt }) => <When at={answeredAt} /> },
        ]}
      />
      <div>
        <Typography.Text type="secondary">{t('presents.openings')}：</Typography.Text>
        {present.openings.length === 0
          ? t('presents.nobody_opened')
          : present.openings.map(({ nickname, at }) => (
              <Tag key={`${nickname} ${at}`}>
                {nickname} <When at={at} />
              </Tag>
            ))}
      </div>
    </Space>
  )
}
