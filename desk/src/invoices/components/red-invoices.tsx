import type { MerchantInvoice } from '@haoli/contract'
import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Heading } from '@/common/ui/heading'
import { Money } from '@/common/ui/money'
import { When } from '@/common/ui/when'
import { invoiceMessages } from '../messages'
import { ByHand } from './by-hand'
import { PdfLink } from './pdf-link'

const colors = { due: 'orange', issued: 'green', failed: 'red' } as const

/** What takes back parts of an invoice, each with what can be done about it. */
export function RedInvoices({ of: { id: invoiceId, reds } }: { of: MerchantInvoice }) {
  const t = useMessages(invoiceMessages)
  const [byHand, setByHand] = useState('')
  const retry = useAction('retryRedInvoice', {
    done: t('invoices.done'),
    refresh: ['listMerchantInvoices', 'getMerchantInvoice', 'getToday'],
  })
  if (reds.length === 0) return null
  return (
    <section aria-label={t('invoices.red')}>
      <Heading>{t('invoices.red')}</Heading>
      <Table
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={reds}
        columns={[
          {
            title: t('invoices.state'),
            render: (_, { state }) => <Tag color={colors[state]}>{t(`invoices.red_${state}`)}</Tag>,
          },
          { title: t('invoices.amount'), align: 'right', render: (_, { amountFen }) => <Money fen={-amountFen} /> },
          { title: t('common.reason'), render: (_, { reason }) => t(`invoices.reason_${reason}`) },
          {
            title: t('invoices.number'),
            render: (_, red) => (
              <>
                {red.number ?? '—'} <PdfLink document={red} invoiceId={invoiceId} />
              </>
            ),
          },
          { title: t('invoices.applied'), render: (_, { createdAt }) => <When at={createdAt} /> },
          {
            title: '',
            render: (_, { id, state }) =>
              state === 'issued' ? null : (
                <Flex gap={4}>
                  {state === 'failed' ? (
                    <Button size="small" loading={retry.running} onClick={() => retry.run({ params: { id } })}>
                      {t('invoices.retry')}
                    </Button>
                  ) : null}
                  <Button size="small" onClick={() => setByHand(id)}>
                    {t('invoices.by_hand')}
                  </Button>
                </Flex>
              ),
          },
        ]}
      />
      {byHand === '' ? null : (
        <ByHand documentId={byHand} operation="markRedInvoiceIssued" onClose={() => setByHand('')} />
      )}
    </section>
  )
}
