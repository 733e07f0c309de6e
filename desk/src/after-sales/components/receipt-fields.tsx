import type { MerchantAfterSale } from '@haoli/contract'
import { Flex, Form, Input, InputNumber, Typography } from 'antd'
import { amountRule } from '@/common/form/amount-rule'
import { useMessages } from '@/common/messages'
import { answerMessages } from '../messages'

/** How many pieces of each line came back, and how many of these are damaged. */
export function ReceiptFields({ of: { lines, type } }: { of: MerchantAfterSale }) {
  const t = useMessages(answerMessages)
  return (
    <>
      <Typography.Paragraph type="secondary">{t('answer.receive_hint')}</Typography.Paragraph>
      {lines.map(({ lineId, title, specText, quantity }) => (
        <Flex key={lineId} gap={12} align="flex-start" wrap>
          <div style={{ flex: 1, minWidth: 220 }}>
            <div>{title}</div>
            <Typography.Text type="secondary">
              {specText} · {t('answer.of', { n: quantity })}
            </Typography.Text>
          </div>
          <Form.Item name={['counts', lineId, 'received']} label={t('answer.received')} initialValue={quantity}>
            <InputNumber min={0} max={quantity} precision={0} />
          </Form.Item>
          <Form.Item
            name={['counts', lineId, 'damaged']}
            label={t('answer.damaged')}
            initialValue={0}
            dependencies={[['counts', lineId, 'received']]}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, damaged: number) =>
                  damaged <= getFieldValue(['counts', lineId, 'received'])
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('answer.damaged_most'))),
              }),
            ]}
          >
            <InputNumber min={0} max={quantity} precision={0} />
          </Form.Item>
        </Flex>
      ))}
      {type === 'return' ? (
        <Form.Item name="freightYuan" label={t('answer.freight')} rules={[amountRule(t('common.amount_form'))]}>
          <Input prefix="¥" style={{ width: 160 }} inputMode="decimal" />
        </Form.Item>
      ) : null}
    </>
  )
}
