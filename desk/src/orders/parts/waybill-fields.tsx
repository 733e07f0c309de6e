import { AutoComplete, Form, Input } from 'antd'
import { useMessages } from '@/common/messages'
import { actionMessages } from '../messages/actions'

/** Carriers that most parcels go with; any other can be typed. */
const carriers = ['顺丰速运', '中通快递', '圆通速递', '韵达快递', '申通快递', '京东物流', 'EMS', '极兔速递', '德邦快递']

/** Company and number of a parcel, in a form with `company` and `waybillNumber`. */
export function WaybillFields() {
  const t = useMessages(actionMessages)
  return (
    <>
      <Form.Item
        name="company"
        label={t('act.company')}
        rules={[{ required: true, whitespace: true, message: t('act.needed') }]}
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
        label={t('act.waybill')}
        rules={[
          { required: true, whitespace: true, message: t('act.needed') },
          { min: 4, max: 40, message: t('act.waybill_form') },
        ]}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
    </>
  )
}
