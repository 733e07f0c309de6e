import type { InvoiceLook, MerchantInvoice } from '@haoli/contract'
import { Button, Descriptions, Flex, Table, Tooltip, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useAction, useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Money } from '@/common/ui/money'
import { Side } from '@/common/ui/side'
import { When } from '@/common/ui/when'
import { invoiceMessages } from '../messages'
import { ByHand } from './by-hand'
import { InvoiceState } from './invoice-state'
import { PdfLink } from './pdf-link'
import { RedInvoices } from './red-invoices'

/** One invoice: whom it is for, its lines, its red ones, and what can be done about it. */
export function InvoiceSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(invoiceMessages)
  const asked = useOperation<MerchantInvoice>('getMerchantInvoice', { params: { id }, enabled: id !== '' })
  const data = asked.data?.id === id ? asked.data : undefined
  return (
    <Side
      title={t('invoices.one')}
      open={id !== ''}
      onClose={onClose}
      width={760}
      asked={{ data, error: asked.error, refetch: asked.refetch }}
      footer={data ? <Actions of={data} /> : null}
    >
      {(one) => (
        <Flex vertical gap={16}>
          <div>
            <InvoiceState of={one} />
          </div>
          <Title key={one.id} of={one} />
          {linesOf(one).length === 0 ? null : (
            <Table
              size="small"
              pagination={false}
              rowKey={(line) => `${line.title} ${line.specText} ${line.fen}`}
              dataSource={linesOf(one)}
              columns={[
                { title: t('invoices.goods'), render: (_, line) => `${line.title} ${line.specText}` },
                { title: t('invoices.pieces'), dataIndex: 'quantity', align: 'right' },
                { title: t('invoices.amount'), align: 'right', render: (_, { fen }) => <Money fen={fen} /> },
                { title: t('invoices.rate'), align: 'right', render: (_, line) => `${line.taxRatePpm / 10_000}%` },
                { title: t('invoices.tax'), align: 'right', render: (_, { taxFen }) => <Money fen={taxFen} /> },
              ]}
            />
          )}
          <RedInvoices of={one} />
        </Flex>
      )}
    </Side>
  )
}

/** What it says, or what an application would say if it were issued now. */
const linesOf = ({ lines, linesNow }: MerchantInvoice) => linesNow ?? lines

/** How long a look lasts: somebody may leave the desk with the drawer open. */
const shownMs = 120_000

/** Whom it is for, masked until somebody looks. */
function Title({ of: one }: { of: MerchantInvoice }) {
  const t = useMessages(invoiceMessages)
  const [seen, setSeen] = useState<InvoiceLook['title'] | null>(null)
  const look = useAction<InvoiceLook>('lookAtInvoice', { refresh: [], onDone: (answer) => setSeen(answer.title) })
  useEffect(() => {
    if (!seen) return
    const timer = setTimeout(() => setSeen(null), shownMs)
    return () => clearTimeout(timer)
  }, [seen])
  const title = seen ?? one.title
  const amount = one.linesNow ? one.linesNow.reduce((sum, { fen }) => sum + fen, 0) : one.amountFen
  const parts = (['address', 'phone', 'bank', 'account', 'email'] as const).flatMap((key) =>
    title[key] ? [{ key, label: t(`invoices.${key}`), children: title[key] }] : [],
  )
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        {
          key: 'name',
          label: t('invoices.to'),
          children: (
            <Flex gap={8} align="start" wrap>
              <Typography.Text copyable={seen !== null || title.kind === 'company'}>{title.name}</Typography.Text>
              {seen ? null : (
                <Tooltip title={t('invoices.look_logged')}>
                  <Button size="small" loading={look.running} onClick={() => look.run({ params: { id: one.id } })}>
                    {t('invoices.look')}
                  </Button>
                </Tooltip>
              )}
            </Flex>
          ),
        },
        {
          key: 'tax',
          label: t('invoices.tax_number'),
          children: title.taxNumber ? <Typography.Text copyable>{title.taxNumber}</Typography.Text> : '—',
        },
        ...parts,
        {
          key: 'order',
          label: t('invoices.order'),
          children: <Link to={`/orders?open=${one.orderId}`}>{one.orderNumber}</Link>,
        },
        { key: 'buyer', label: t('invoices.buyer'), children: one.customer.nickname },
        {
          key: 'amount',
          label: t('invoices.amount'),
          children: amount === null ? '—' : <Money strong fen={amount} />,
        },
        { key: 'left', label: t('invoices.left'), children: one.leftFen === null ? '—' : <Money fen={one.leftFen} /> },
        {
          key: 'number',
          label: t('invoices.number'),
          children: (
            <>
              {one.number ?? '—'} <PdfLink document={one} invoiceId={one.id} />
            </>
          ),
        },
        { key: 'issued', label: t('invoices.issued'), children: <When at={one.issuedAt} /> },
      ]}
    />
  )
}

function Actions({ of: { id, state, waitsFor } }: { of: MerchantInvoice }) {
  const t = useMessages(invoiceMessages)
  const [asking, setAsking] = useState<'by_hand' | 'reverse' | null>(null)
  const refresh = ['listMerchantInvoices', 'getMerchantInvoice', 'getToday'] as const
  const issue = useAction('issueInvoice', { done: t('invoices.done'), refresh })
  const reverse = useAction('reverseInvoice', { done: t('invoices.done'), refresh, onDone: () => setAsking(null) })
  // Where the shop issues by hand, no gateway is asked.
  const way = useOperation<{ value: { way: string } }>('getSetting', { params: { key: 'invoices' } }).data?.value.way
  const isOpen = state === 'applied' || state === 'failed'
  if (!isOpen && state !== 'issued') return null
  return (
    <Flex gap={8} wrap>
      {isOpen ? (
        <>
          {way === 'gateway' ? (
            <Button
              type="primary"
              disabled={waitsFor === 'payment' || waitsFor === 'reversal'}
              loading={issue.running}
              onClick={() => issue.run({ params: { id } })}
            >
              {t(state === 'failed' ? 'invoices.retry' : 'invoices.issue')}
            </Button>
          ) : null}
          <Button
            type={way === 'by_hand' ? 'primary' : 'default'}
            disabled={waitsFor === 'payment' || waitsFor === 'reversal'}
            onClick={() => setAsking('by_hand')}
          >
            {t('invoices.by_hand')}
          </Button>
        </>
      ) : (
        <Button danger onClick={() => setAsking('reverse')}>
          {t('invoices.reverse')}
        </Button>
      )}
      {asking === 'by_hand' ? (
        <ByHand documentId={id} operation="markInvoiceIssued" onClose={() => setAsking(null)} />
      ) : null}
      <Ask
        open={asking === 'reverse'}
        title={t('invoices.reverse')}
        words={t('invoices.reverse_words')}
        danger
        running={reverse.running}
        onCancel={() => setAsking(null)}
        onOk={() => reverse.run({ params: { id } })}
      />
    </Flex>
  )
}
