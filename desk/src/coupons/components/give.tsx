import { couponLimits, type GivenCoupon } from '@haoli/contract'
import { Alert, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAction, useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useLater } from '@/common/pickers/use-later'
import { useMay } from '@/common/session/use-me'
import { couponMessages } from '../messages'

interface Found {
  items: { id: string; nickname: string; phone: string | null }[]
}

/** Gives a coupon to customers, who are told of it. Who may not look for customers names them by their ids. */
export function Give({ couponId }: { couponId: string }) {
  const t = useMessages(couponMessages)
  const may = useMay()
  const [form] = Form.useForm<{ ids?: string[]; typed?: string }>()
  const [given, setGiven] = useState<GivenCoupon | null>(null)
  const give = useAction<GivenCoupon>('giveCoupon', {
    onDone: (answer) => {
      setGiven(answer)
      form.resetFields()
    },
  })
  const send = ({ ids = [], typed = '' }: { ids?: string[]; typed?: string }) => {
    const customerIds = [...new Set([...ids, ...typed.split(/[\s,，]+/).filter((one) => one !== '')])]
    if (customerIds.length > 0) give.run({ params: { id: couponId }, body: { customerIds } })
  }
  const mayFind = may('operations', 'service', 'finance')
  return (
    <Form form={form} layout="vertical" onFinish={send}>
      {mayFind ? (
        <Form.Item name="ids" label={t('coupons.customers')} extra={t('coupons.customers_help')}>
          <CustomerSelect />
        </Form.Item>
      ) : (
        <Form.Item name="typed" label={t('coupons.customer_ids')}>
          <Input.TextArea rows={4} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={give.running}>
        {t('coupons.give_do')}
      </Button>
      {given ? (
        <Alert
          style={{ marginTop: 12 }}
          type={given.leftOut.length > 0 ? 'warning' : 'success'}
          showIcon
          title={t('coupons.given', { n: given.given.length })}
          description={given.leftOut.length > 0 ? t('coupons.left_out', { n: given.leftOut.length }) : null}
        />
      ) : null}
    </Form>
  )
}

interface CustomerSelectProps {
  value?: string[]
  onChange?: (value: string[]) => void
  id?: string
}

function CustomerSelect({ value, onChange, id }: CustomerSelectProps) {
  const [typed, setTyped] = useState('')
  const q = useLater(typed)
  const { data, isFetching } = useOperation<Found>('listMerchantCustomers', { query: { q, limit: 20 } })
  const [known, setKnown] = useState<Record<string, string>>({})
  const found = Object.fromEntries(
    (data?.items ?? []).map((one) => [one.id, [one.nickname, one.phone].filter(Boolean).join(' ')]),
  )
  const labels = { ...known, ...found }
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      maxCount={couponLimits.givenAtOnce}
      value={value ?? []}
      onChange={(next: string[]) => {
        setKnown(labels)
        onChange?.(next)
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      options={[...new Set([...Object.keys(found), ...(value ?? [])])].map((one) => ({
        value: one,
        label: labels[one] ?? one,
      }))}
    />
  )
}
