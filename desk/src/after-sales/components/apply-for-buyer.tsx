import {
  type AfterSaleChoices,
  type AfterSaleReason,
  type AfterSaleType,
  afterSaleReasonRules,
  afterSaleTypes,
  type MerchantAfterSale,
  type MerchantOrder,
  reasonsFor,
} from '@haoli/contract'
import { Alert, Form, Input, InputNumber, Select, Skeleton, Space, Typography } from 'antd'
import { useState } from 'react'
import { call } from '@/common/api/call'
import { useAction, useOperation } from '@/common/api/queries'
import { amountRule } from '@/common/form/amount-rule'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { ProblemView } from '@/common/ui/problem'
import { answerMessages, applyMessages } from '../messages'
import { caseWords } from '../words'
import { ProofField } from './proof-field'
import { WordsField } from './words-field'

interface ApplyForBuyerProps {
  /** Of the order; empty: it is looked for by its number. */
  orderId: string
  onClose: () => void
  onDone: (afterSaleId: string) => void
}
interface Values {
  type: AfterSaleType | 'price_diff'
  reason: AfterSaleReason
  quantities?: Record<string, number>
  exchanges?: Record<string, string>
  lineId?: string
  yuan?: string
  words?: string
  pictureIds?: string[]
}

/** An after-sale in a buyer's name, who then consents. */
export function ApplyForBuyer({ orderId, onClose, onDone }: ApplyForBuyerProps) {
  const t = useMessages(applyMessages)
  const [found, setFound] = useState(orderId)
  const [missing, setMissing] = useState(false)
  const find = async (number: string) => {
    const wanted = number.trim()
    if (wanted.startsWith('ord_')) return setFound(wanted)
    const { items } = await call<{ items: MerchantOrder[] }>('listMerchantOrders', { query: { q: wanted, limit: 1 } })
    const [order] = items.filter((one) => one.number === wanted)
    setMissing(order === undefined)
    if (order) setFound(order.id)
  }
  if (found !== '') return <Application orderId={found} onClose={onClose} onDone={onDone} />
  return (
    <Dialog open title={t('apply.title')} footer={null} onCancel={onClose}>
      <Input.Search
        autoFocus
        placeholder={t('apply.order')}
        aria-label={t('apply.order')}
        enterButton
        {...(missing && { status: 'error' as const })}
        onSearch={(number) => void find(number).catch(() => setMissing(true))}
      />
      {missing ? <Typography.Text type="danger">{t('apply.no_order')}</Typography.Text> : null}
    </Dialog>
  )
}

function Application({ orderId, onClose, onDone }: ApplyForBuyerProps) {
  const t = useMessages({ ...applyMessages, ...answerMessages, ...caseWords })
  const [form] = Form.useForm<Values>()
  const [uploading, setUploading] = useState(false)
  const asked = useOperation<AfterSaleChoices>('getMerchantAfterSaleChoices', { params: { id: orderId } })
  const apply = useAction<MerchantAfterSale>('applyForBuyer', {
    done: t('apply.done'),
    refresh: ['listMerchantAfterSales', 'countMerchantAfterSales', 'getMerchantAfterSaleChoices'],
    onDone: ({ id }) => onDone(id),
  })
  const wanted = Form.useWatch('type', form) ?? 'refund'
  const reason = Form.useWatch('reason', form)
  const type: AfterSaleType = wanted === 'price_diff' ? 'refund' : wanted
  const lines = asked.data?.lines ?? []
  const possible = lines.filter(({ most }) => (most[type] ?? 0) > 0)
  const send = ({ quantities = {}, exchanges = {}, lineId, yuan, words = '', pictureIds = [], ...values }: Values) => {
    const chosen =
      wanted === 'price_diff'
        ? [{ lineId: lineId ?? '', quantity: 1 }]
        : possible.flatMap((line) => {
            const quantity = quantities[line.lineId] ?? 0
            const sku = type === 'exchange' ? exchanges[line.lineId] : undefined
            return quantity > 0 ? [{ lineId: line.lineId, quantity, ...(sku && { exchangeSkuId: sku }) }] : []
          })
    const fen = fenOf(yuan)
    apply.run({
      params: { id: orderId },
      body: {
        type,
        reason: values.reason,
        lines: chosen,
        ...(wanted === 'price_diff' && { subType: 'price_diff', fen: fen ?? 0 }),
        ...(words.trim() !== '' && { words: words.trim() }),
        ...(pictureIds.length > 0 && { pictureIds }),
      },
    })
  }
  return (
    <Dialog
      open
      title={t('apply.title')}
      width={640}
      okText={t('answer.send')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: uploading || possible.length === 0 }}
      confirmLoading={apply.running}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {asked.error ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !asked.data ? (
        <Skeleton active />
      ) : (
        <Form<Values> form={form} layout="vertical" onFinish={send} initialValues={{ type: 'refund' }}>
          <Typography.Paragraph type="secondary">{t('apply.hint')}</Typography.Paragraph>
          <Form.Item name="type" label={t('apply.type')}>
            <Select
              onChange={() => form.setFieldValue('reason', undefined)}
              options={[
                ...afterSaleTypes.map((value) => ({ value, label: t(`aftersale.type_${value}`) })),
                { value: 'price_diff', label: t('aftersale.price_diff') },
              ]}
            />
          </Form.Item>
          {possible.length === 0 ? <Alert type="warning" showIcon title={t('apply.nothing')} /> : null}
          {wanted === 'price_diff' ? (
            <Space wrap align="start">
              <Form.Item
                name="lineId"
                label={t('apply.line')}
                rules={[{ required: true, message: t('answer.needed') }]}
              >
                <Select
                  style={{ minWidth: 320 }}
                  options={possible.map(({ lineId, title, specText }) => ({
                    value: lineId,
                    label: `${title} ${specText}`,
                  }))}
                />
              </Form.Item>
              <Form.Item
                name="yuan"
                label={t('answer.proposal_fen')}
                rules={[
                  { required: true, message: t('answer.needed') },
                  amountRule(t('common.amount_form'), { leastFen: 1 }),
                ]}
              >
                <Input prefix="¥" inputMode="decimal" style={{ width: 140 }} />
              </Form.Item>
            </Space>
          ) : (
            possible.map(({ lineId, title, specText, most, exchanges }) => (
              <Space key={lineId} align="center" wrap style={{ display: 'flex' }}>
                <Form.Item
                  name={['quantities', lineId]}
                  label={`${title} ${specText} · ${t('answer.of', { n: most[type] ?? 0 })}`}
                  initialValue={possible.length === 1 ? 1 : 0}
                >
                  <InputNumber min={0} max={most[type] ?? 0} precision={0} />
                </Form.Item>
                {type === 'exchange' && exchanges.length > 0 ? (
                  <Form.Item name={['exchanges', lineId]} label={t('apply.exchange')}>
                    <Select
                      allowClear
                      style={{ minWidth: 180 }}
                      options={exchanges.map((one) => ({
                        value: one.skuId,
                        label: one.specText || one.skuId,
                        disabled: !one.available,
                      }))}
                    />
                  </Form.Item>
                ) : null}
              </Space>
            ))
          )}
          <Form.Item name="reason" label={t('apply.reason')} rules={[{ required: true, message: t('answer.needed') }]}>
            <Select options={reasonsFor(type).map((value) => ({ value, label: t(`aftersale.reason_${value}`) }))} />
          </Form.Item>
          <WordsField kind="words" needed="possible" />
          <Form.Item
            name="pictureIds"
            label={t('answer.pictures')}
            rules={
              reason && afterSaleReasonRules[reason].needsPicture
                ? [{ required: true, type: 'array', min: 1, message: t('apply.needs_picture') }]
                : []
            }
          >
            <ProofField onUploading={setUploading} />
          </Form.Item>
        </Form>
      )}
    </Dialog>
  )
}
