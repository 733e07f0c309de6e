import type { MerchantOrderDetail } from '@haoli/contract'
import { App, Form, InputNumber } from 'antd'
import { WaybillFields } from '@/common/form/waybill-fields'
import { useMessages } from '@/common/messages'
import { useOrderAction } from '../lib/use-order-action'
import { actionMessages } from '../messages/actions'
import './order.css'
import { FormDialog } from './form-dialog'

interface Values {
  company: string
  waybillNumber: string
  pieces?: Record<string, number>
}

/** Pieces of a line that were neither shipped nor refunded before. */
const leftOf = ({ quantity, shippedQuantity, returnedQuantity = 0 }: MerchantOrderDetail['lines'][number]) =>
  quantity - shippedQuantity - returnedQuantity

/** Ships an order in one parcel: all that is left, or fewer pieces. */
export function ShipDialog({ order, onClose }: { order: MerchantOrderDetail; onClose: () => void }) {
  const t = useMessages(actionMessages)
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const ship = useOrderAction('shipOrder', t('act.shipped'), onClose)
  const left = order.lines.filter((line) => leftOf(line) > 0)
  const submit = ({ company, waybillNumber, pieces = {} }: Values) => {
    const lines = left.flatMap(({ skuId, ...line }) => {
      const quantity = pieces[skuId] ?? leftOf({ skuId, ...line })
      return quantity > 0 ? [{ skuId, quantity }] : []
    })
    if (lines.length === 0) return void message.warning(t('act.none_chosen'))
    ship.run({
      params: { id: order.id },
      body: { company: company.trim(), waybillNumber: waybillNumber.trim(), lines },
    })
  }
  const isOnePiece = left.length === 1 && left[0] && leftOf(left[0]) === 1
  return (
    <FormDialog<Values> title={t('act.ship_title')} form={form} running={ship.running} onOk={submit} onClose={onClose}>
      <WaybillFields />
      {isOnePiece ? null : (
        <Form.Item label={t('act.pieces')}>
          {left.map((line) => (
            <div key={line.skuId} className="ship-line">
              <span>
                {line.title} {line.specText}
              </span>
              <Form.Item name={['pieces', line.skuId]} initialValue={leftOf(line)} noStyle>
                <InputNumber
                  min={0}
                  max={leftOf(line)}
                  precision={0}
                  suffix={`/ ${leftOf(line)}`}
                  aria-label={line.title}
                />
              </Form.Item>
            </div>
          ))}
        </Form.Item>
      )}
    </FormDialog>
  )
}
