import type { MerchantAfterSale } from '@haoli/contract'
import { Alert, Form } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { WaybillFields } from '@/common/form/waybill-fields'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import type { Answer } from '../lib/answers-of'
import { type AnswerValues, bodyOf } from '../lib/body-of'
import { answerMessages } from '../messages'
import { ProofField } from './proof-field'
import { ProposalFields } from './proposal-fields'
import { ReceiptFields } from './receipt-fields'
import { ReturnAddressFields } from './return-address-fields'
import { WordsField } from './words-field'

interface AnswerFormProps {
  of: MerchantAfterSale
  answer: Answer
  title: string
  onClose: () => void
}

/** What an answer needs to know, before it is given. */
export function AnswerForm({ of: one, answer, title, onClose }: AnswerFormProps) {
  const t = useMessages(answerMessages)
  const [form] = Form.useForm<AnswerValues>()
  const [uploading, setUploading] = useState(false)
  const { name, operation } = answer
  const give = useAction<MerchantAfterSale>(operation, {
    done: t('answer.done'),
    refresh: ['listMerchantAfterSales', 'getMerchantAfterSale', 'countMerchantAfterSales', 'getToday'],
    onDone: onClose,
  })
  const send = (values: AnswerValues) => give.run({ params: { id: one.id }, body: bodyOf(name, values, one) })
  return (
    <Dialog
      open
      title={title}
      okText={t('answer.send')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: answer.danger ?? false, disabled: uploading }}
      confirmLoading={give.running}
      width={name === 'receive' ? 640 : 560}
      onCancel={onClose}
      onOk={() => form.submit()}
      mask={{ closable: false }}
    >
      <Form<AnswerValues> form={form} layout="vertical" onFinish={send}>
        {name === 'receive' ? <ReceiptFields of={one} /> : null}
        {name === 'ship' ? <WaybillFields /> : null}
        {name === 'propose' ? <ProposalFields of={one} /> : null}
        {name === 'agree_return' || name === 'agree_ships_first' ? <ReturnAddressFields /> : null}
        {name === 'decide_buyer' || name === 'decide_merchant' ? (
          <Alert
            style={{ marginBottom: 12 }}
            type="info"
            title={t(name === 'decide_buyer' ? 'answer.decide_hint_buyer' : 'answer.decide_hint_merchant')}
          />
        ) : null}
        {answer.words === 'none' ? null : <WordsField kind={answer.template} needed={answer.words} />}
        {answer.pictures ? (
          <Form.Item name="pictureIds" label={t('answer.pictures')}>
            <ProofField onUploading={setUploading} />
          </Form.Item>
        ) : null}
      </Form>
    </Dialog>
  )
}
