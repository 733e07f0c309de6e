import type { MerchantOrderDetail } from '@haoli/contract'
import { Form } from 'antd'
import { useState } from 'react'
import { isSame } from '@/common/diff/differences'
import { OpenedNotice } from '@/common/form/opened-notice'
import { WaybillFields } from '@/common/form/waybill-fields'
import { useMessages } from '@/common/messages'
import { useOrderAction } from '../lib/use-order-action'
import { actionMessages } from '../messages/actions'
import { FormDialog } from './form-dialog'

interface Values {
  company: string
  waybillNumber: string
}

interface Props {
  orderId: string
  shipment: MerchantOrderDetail['shipments'][number]
  onClose: () => void
}

/** Corrects company and number of a parcel that was not received. */
export function WaybillDialog({ orderId, shipment, onClose }: Props) {
  const t = useMessages(actionMessages)
  const [form] = Form.useForm<Values>()
  const correct = useOrderAction('correctShipment', t('act.corrected'), onClose)
  const latest = { company: shipment.company, waybillNumber: shipment.waybillNumber }
  // What it was when the form was opened: the list behind it is read again.
  const [opened, setOpened] = useState(latest)
  const takeTheirs = () => {
    setOpened(latest)
    form.setFieldsValue(latest)
  }
  return (
    <FormDialog<Values>
      title={t('act.correct_title')}
      form={form}
      initialValues={opened}
      running={correct.running}
      onOk={(to) => correct.run({ params: { id: orderId, shipmentId: shipment.id }, body: { ...to, basedOn: opened } })}
      onClose={onClose}
    >
      {isSame(opened, latest) ? null : (
        <OpenedNotice onTheirs={takeTheirs} onMine={() => setOpened(latest)}>
          {latest.company} {latest.waybillNumber}
        </OpenedNotice>
      )}
      <WaybillFields />
    </FormDialog>
  )
}
