import { AutoComplete, Form, Input } from 'antd'
import { defineMessages, useMessages } from '@/common/messages'
import { useCarriers } from './use-carriers'
import { waybillRule } from './waybill-rule'

const messages = defineMessages({
  'waybill.company': ['快递公司', 'Carrier'],
  'waybill.number': ['运单号', 'Waybill number'],
  'waybill.needed': ['请填写', 'Required'],
  'waybill.form': ['4 到 40 位', '4 to 40 characters'],
})

/**
 * Company and number of a parcel, in a form with `company` and `waybillNumber`. The carriers are those that the shop ships with;
 * any other can be typed.
 */
export function WaybillFields() {
  const t = useMessages(messages)
  const carriers = useCarriers()
  const needed = t('waybill.needed')
  return (
    <>
      <Form.Item
        name="company"
        label={t('waybill.company')}
        rules={[{ required: true, whitespace: true, message: needed }]}
      >
        <AutoComplete
          autoFocus
          maxLength={40}
          options={carriers.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        />
      </Form.Item>
      <Form.Item
        name="waybillNumber"
        label={t('waybill.number')}
        required
        rules={[waybillRule({ needed, form: t('waybill.form') })]}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
    </>
  )
}
