import { couponLimits, type MerchantCoupon } from '@haoli/contract'
import { Alert, Button, Form, Input, InputNumber } from 'antd'
import type { Dayjs } from 'dayjs'
import { useAction } from '@/common/api/queries'
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

/** What of a coupon may change; its rule stays. */
export function ChangeForm({ coupon }: { coupon: MerchantCoupon }) {
  const t = useMessages(couponMessages)
  const [form] = Form.useForm<Fields>()
  const change = useAction('changeCoupon', {
    done: t('coupons.changed'),
    onRefused: ({ param }) => {
      if (!param) return false
      const name = (param === '/budgetFen' ? 'budgetYuan' : param.slice(1)) as keyof Fields
      form.setFields([{ name, errors: [faultOf(t, param)] }])
      return true
    },
  })
  const needed = [{ required: true, message: t('coupons.needed') }]
  const save = ({ budgetYuan, claimUntil, note = '', ...body }: Fields) =>
    change.run({
      params: { id: coupon.id },
      body: { ...body, note, claimUntil: momentOf(claimUntil), budgetFen: fenOf(budgetYuan) },
    })
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      onFinish={save}
      initialValues={{
        ...coupon,
        claimUntil: wallOf(coupon.claimUntil),
        budgetYuan: coupon.budgetFen === null ? null : coupon.budgetFen / 100,
      }}
    >
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
