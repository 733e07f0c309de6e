import type { PackingProposal } from '@haoli/contract'
import { Button, Checkbox, Space, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { packingMessages } from '../messages/packing'
import { TogetherDialog } from '../parts/together-dialog'

const initial = { order: '' }
const keyOf = ({ orders }: PackingProposal) => orders.map(({ id }) => id).join(',')

/** Orders that can leave in one parcel. `?order=` shows only what one order can be packed with. */
export default function TogetherPage() {
  const t = useMessages(packingMessages)
  const [{ order }] = useAddress(initial)
  const [left, setLeft] = useState<Record<string, true>>({})
  const [shipping, setShipping] = useState<string[]>()
  const chosenOf = (proposal: PackingProposal) => proposal.orders.filter(({ id }) => !left[id]).map(({ id }) => id)
  const toggle = (id: string) => setLeft(({ [id]: was, ...others }) => (was ? others : { ...others, [id]: true }))
  return (
    <Page title={t('packing.title')}>
      <Typography.Paragraph type="secondary">{t('packing.words')}</Typography.Paragraph>
      <PagedTable<PackingProposal>
        operation="listPackingProposals"
        query={{ orderId: order }}
        empty={t('packing.none')}
        rowKey={keyOf}
        columns={[
          { title: t('packing.customer'), render: (_, { customer }) => customer.nickname },
          {
            title: t('packing.to'),
            render: (_, { recipient, phone, region }) => (
              <>
                {recipient} {phone}
                <br />
                <Typography.Text type="secondary">{region}</Typography.Text>
              </>
            ),
          },
          {
            title: t('packing.orders'),
            render: (_, { orders }) => (
              <Space orientation="vertical" size={4}>
                {orders.map(({ id, number, isPresent, lines }) => (
                  <Checkbox key={id} style={{ maxWidth: 460 }} checked={!left[id]} onChange={() => toggle(id)}>
                    {number} {isPresent ? <Tag color="gold">{t('packing.present')}</Tag> : null}
                    <br />
                    <Typography.Text type="secondary" style={{ whiteSpace: 'normal' }}>
                      {lines.map(({ title, specText, quantity }) => `${title} ${specText} ×${quantity}`).join('，')}
                    </Typography.Text>
                  </Checkbox>
                ))}
              </Space>
            ),
          },
          {
            title: '',
            align: 'right',
            fixed: 'right',
            render: (_, proposal) => {
              const chosen = chosenOf(proposal)
              return (
                <Space>
                  <Link to={`/shipping/print?orders=${chosen.join(',')}`}>{t('packing.print')}</Link>
                  <Button
                    type="primary"
                    disabled={chosen.length < 2}
                    title={chosen.length < 2 ? t('packing.choose') : undefined}
                    onClick={() => setShipping(chosen)}
                  >
                    {t('packing.ship')}
                  </Button>
                </Space>
              )
            },
          },
        ]}
      />
      <TogetherDialog orderIds={shipping} onClose={() => setShipping(undefined)} />
    </Page>
  )
}
