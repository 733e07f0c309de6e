import type { MerchantAfterSale } from '@haoli/contract'
import { Flex, Form, Input, Radio, Typography } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { answerMessages } from '../messages'

interface AfterSaleSetting {
  value: { returnTo: MerchantAfterSale['returnTo'] }
}

const members = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const

/** Where the goods are sent back to: the address of the settings, or one of this answer. */
export function ReturnAddressFields() {
  const t = useMessages(answerMessages)
  const setting = useOperation<AfterSaleSetting>('getSetting', { params: { key: 'afterSales' } }).data
  const chosen = Form.useWatch('addressOf')
  if (!setting) return null
  const { returnTo } = setting.value
  const first = returnTo ? 'setting' : 'own'
  return (
    <>
      <Form.Item name="addressOf" label={t('answer.return_address')} initialValue={first}>
        <Radio.Group
          options={[
            { value: 'setting', label: t('answer.address_of_setting'), disabled: returnTo === null },
            { value: 'own', label: t('answer.address_own') },
          ]}
        />
      </Form.Item>
      {(chosen ?? first) === 'own' ? (
        <Flex wrap gap="0 12px">
          {members.map((member) => (
            <Form.Item
              key={member}
              name={['returnTo', member]}
              label={t(`answer.${member}`)}
              style={{ flex: member === 'detail' ? '1 1 100%' : '1 1 150px' }}
              rules={[{ required: true, whitespace: true, message: t('answer.needed') }]}
            >
              <Input maxLength={member === 'detail' ? 120 : 30} />
            </Form.Item>
          ))}
        </Flex>
      ) : returnTo ? (
        <Typography.Paragraph type="secondary">
          {returnTo.name} {returnTo.phone} · {returnTo.province}
          {returnTo.city}
          {returnTo.county} {returnTo.detail}
        </Typography.Paragraph>
      ) : null}
    </>
  )
}
