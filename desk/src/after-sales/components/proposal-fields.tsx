import { type AfterSaleType, afterSaleProposals, afterSaleTypes, type MerchantAfterSale } from '@haoli/contract'
import { Form, Input, Radio, Select } from 'antd'
import { amountRule } from '@/common/form/amount-rule'
import { useMessages } from '@/common/messages'
import { answerMessages } from '../messages'
import { caseWords } from '../words'

/** Another kind or amount, or a wish: the buyer consents or declines. */
export function ProposalFields({ of: one }: { of: MerchantAfterSale }) {
  const t = useMessages({ ...answerMessages, ...caseWords })
  const proposal = Form.useWatch('proposal')
  const type = Form.useWatch<AfterSaleType | undefined>('type') ?? one.type
  const hasAmount = one.lines.length === 1 && (type === 'refund' || type === 'return') && one.subject.kind === 'order'
  return (
    <>
      <Form.Item name="proposal" label={t('answer.proposal_kind')} initialValue="change">
        <Radio.Group options={afterSaleProposals.map((value) => ({ value, label: t(`answer.proposal_${value}`) }))} />
      </Form.Item>
      {proposal === 'please_cancel' || proposal === 'please_prove' ? null : (
        <>
          <Form.Item name="type" label={t('answer.proposal_type')} initialValue={one.type}>
            <Select options={afterSaleTypes.map((value) => ({ value, label: t(`aftersale.type_${value}`) }))} />
          </Form.Item>
          {hasAmount ? (
            <Form.Item
              name="yuan"
              label={t('answer.proposal_fen')}
              extra={t('answer.proposal_fen_hint')}
              rules={[amountRule(t('common.amount_form'), { leastFen: 1 })]}
            >
              <Input prefix="¥" inputMode="decimal" style={{ width: 200 }} />
            </Form.Item>
          ) : null}
        </>
      )}
    </>
  )
}
