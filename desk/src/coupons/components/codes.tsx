import type { CouponCodeBatch, MadeCouponCodes, MerchantCoupon } from '@haoli/contract'
import { couponLimits } from '@haoli/contract'
import { Alert, Button, Form, Input, InputNumber, Popconfirm, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAction, useOperation } from '@/common/api/queries'
import { csv, download } from '@/common/lib/download'
import { useMessages } from '@/common/messages'
import { ProblemView } from '@/common/ui/problem'
import { When } from '@/common/ui/when'
import { couponMessages } from '../messages'
import { printCodes } from './print-codes'

/** Batches of codes. What a batch's codes are is in the answer that makes them, and nowhere else. */
export function Codes({ coupon }: { coupon: MerchantCoupon }) {
  const t = useMessages(couponMessages)
  const params = { id: coupon.id }
  const asked = useOperation<{ items: CouponCodeBatch[] }>('listCouponCodes', { params })
  const [made, setMade] = useState<MadeCouponCodes | null>(null)
  const make = useAction<MadeCouponCodes>('makeCouponCodes', { refresh: ['listCouponCodes'], onDone: setMade })
  const end = useAction('endCouponCodes', { done: t('coupons.codes_ended'), refresh: ['listCouponCodes'] })
  const needed = [{ required: true, message: t('coupons.needed') }]
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  return (
    <div className="coupon-aside">
      {coupon.state === 'ended' ? null : (
        <Form layout="inline" initialValues={{ count: 10 }} onFinish={(body: object) => make.run({ params, body })}>
          <Form.Item name="label" label={t('coupons.batch')} rules={needed} tooltip={t('coupons.batch_help')}>
            <Input maxLength={40} style={{ width: 160 }} />
          </Form.Item>
          <Form.Item name="count" label={t('coupons.count')} rules={needed}>
            <InputNumber min={1} max={couponLimits.codesAtOnce} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.running}>
            {t('coupons.make_codes')}
          </Button>
        </Form>
      )}
      {made ? <Made made={made} name={coupon.name} /> : null}
      <Table<CouponCodeBatch>
        size="small"
        rowKey="id"
        loading={asked.isPending}
        dataSource={asked.data?.items ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: t('coupons.no_codes') }}
        columns={[
          { title: t('coupons.batch'), dataIndex: 'label' },
          { title: t('coupons.claimed'), align: 'end', render: (_, { claimed, codes }) => `${claimed} / ${codes}` },
          { title: t('coupons.made_at'), render: (_, { createdAt }) => <When at={createdAt} /> },
          {
            key: 'end',
            align: 'end',
            render: (_, { id, endedAt }) =>
              endedAt ? (
                <Tag>{t('coupons.codes_ended')}</Tag>
              ) : (
                <Popconfirm title={t('coupons.end_codes_words')} onConfirm={() => end.run({ params: { id } })}>
                  <Button size="small" danger>
                    {t('coupons.end_codes')}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
    </div>
  )
}

function Made({ made, name }: { made: MadeCouponCodes; name: string }) {
  const t = useMessages(couponMessages)
  const save = () =>
    download(
      `${made.batch.label}.csv`,
      csv([[t('coupons.code'), t('coupons.link')], ...made.items.map((code) => [code, made.url + code])]),
    )
  return (
    <Alert
      type="warning"
      showIcon
      title={t('coupons.codes_once')}
      description={
        <>
          <p>
            {made.items.slice(0, 6).join(' · ')}
            {made.items.length > 6 ? ' …' : ''}
          </p>
          <Space>
            <Button onClick={save}>{t('coupons.codes_csv')}</Button>
            <Button onClick={() => void printCodes({ name, codes: made.items, url: made.url })}>
              {t('coupons.codes_print')}
            </Button>
          </Space>
        </>
      }
    />
  )
}
