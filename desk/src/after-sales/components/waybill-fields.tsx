import { AutoComplete, Form, Input } from 'antd'
import { useMessages } from '@/common/messages'
import { answerMessages } from '../messages'

const carriers = ['顺丰速运', '京东物流', '中通快递', '圆通速递', '韵达快递', '申通快递', '极兔速递', 'EMS']

/** By whom and under which number it is sent. */
export function WaybillFields() {
  const t = useMessages(answerMessages)
  return (
    <>
      <Form.Item name="company" label={t('answer.company')} rules={[{ required: true, message: t('answer.needed') }]}>
        <AutoComplete options={carriers.map((value) => ({ value }))} maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item
        name="waybillNumber"
        label={t('answer.waybill')}
        rules={[{ required: true, min: 4, message: t('answer.needed') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </>
  )
}
