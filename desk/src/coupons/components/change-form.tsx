import { type ChangeCoupon, couponLimits, type MerchantCoupon } from '@haoli/contract'
import { Alert, Button, Form, Input, InputNumber, Space } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { openedMessages } from '@/common/form/opened-messages'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf, wallOf } from '@/common/form/times'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { faultOf } from '../lib/fault'
import { couponMessages } from '../messages'

interface Fields {
  name: string
  note?: string
  total: number
  perCustomer: number
  claimUntil: Dayjs
  budgetYuan?: number | null
}

type Changing = Omit<ChangeCoupon, 'basedOn'>

const changingOf = ({ name, note, total, perCustomer, claimUntil, budgetFen }: MerchantCoupon): Changing => ({
  name,
  note,
  total,
  perCustomer,
  claimUntil,
  budgetFen,
})

const fieldsOf = ({ budgetFen, claimUntil, ...same }: Changing): Partial<Fields> => ({
  ...same,
  ...(wallOf(claimUntil) && { claimUntil: wallOf(claimUntil) }),
  budgetYuan: budgetFen === null ? null : budgetFen / 100,
})

/** What of a coupon may change; its rule stays. */
export function ChangeForm({ coupon }: { coupon: MerchantCoupon }) {
  const t = useMessages({ ...couponMessages, ...openedMessages })
  const [form] = Form.useForm<Fields>()
  const [opened, setOpened] = useState(() => changingOf(coupon))
  const latest = changingOf(coupon)
  const isStale = JSON.stringify(opened) !== JSON.stringify(latest)
  const begin = (now: Changing) => {
    setOpened(now)
    form.setFieldsValue(fieldsOf(now))
  }
  const change = useAction<MerchantCoupon>('changeCoupon', {
    done: t('coupons.changed'),
    onDone: (changed) => begin(changingOf(changed)),
    onRefused: ({ code, param }) => {
      if (!param || code === 'changed_meanwhile') return false
      const name = (param === '/budgetFen' ? 'budgetYuan' : param.slice(1)) as keyof Fields
      form.setFields([{ name, errors: [faultOf(t, param)] }])
      return true
    },
  })
  const needed = [{ required: true, message: t('coupons.needed') }]
  const save = ({ budgetYuan, claimUntil, note = '', ...body }: Fields) =>
    change.run({
      params: { id: coupon.id },
      body: { ...body, note, claimUntil: momentOf(claimUntil), budgetFen: fenOf(budgetYuan), basedOn: opened },
    })
  return (
    <Form<Fields> form={form} layout="vertical" onFinish={save} initialValues={fieldsOf(opened)}>
      {isStale && !change.running ? (
        <Alert
          type="warning"
          showIcon
          title={t('coupons.stale')}
          action={
            <Space orientation="vertical">
              <Button size="small" onClick={() => begin(latest)}>
                {t('coupons.load_latest')}
              </Button>
              <Button size="small" danger onClick={() => setOpened(latest)}>
                {t('opened.keep_mine')}
              </Button>
            </Space>
          }
          style={{ marginBottom: 12 }}
        />
      ) : null}
      <Alert type="info" showIcon title={t('coupons.change_help')} style={{ marginBottom: 12 }} />
      <Form.Item name="name" label={t('coupons.name')} rules={needed}>
        <Input maxLength={couponLimits.nameChars} showCount />
      </Form.Item>
      <Form.Item name="note" label={t('coupons.note')}>
        <Input.TextArea rows={2} maxLength={100} showCount />
      </Form.Item>
      <Form.Item name="total" label={t('coupons.total')} rules={needed}>
        <InputNumber min={Math.max(1, coupon.claimed)} max={100_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="perCustomer" label={t('coupons.per_customer')} rules={needed}>
        <InputNumber min={coupon.perCustomer} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="claimUntil" label={t('coupons.claim_time')} rules={needed}>
        <ShopDatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} />
      </Form.Item>
      {coupon.budgetFen !== null ? (
        <Form.Item name="budgetYuan" label={t('coupons.budget')} rules={needed} extra={t('coupons.budget_help')}>
          <InputNumber min={coupon.budgetTakenFen / 100} max={100_000_000} precision={2} style={{ width: 160 }} />
        </Form.Item>
      ) : null}
      <Button type="primary" htmlType="submit" loading={change.running}>
        {t('common.save')}
      </Button>
    </Form>
  )
}
