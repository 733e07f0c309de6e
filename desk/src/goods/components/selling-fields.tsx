import type { FreightSetting, LabelSetting, Setting } from '@haoli/contract'
import { Checkbox, Form, Input, InputNumber, Select, Space } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { formMessages } from '../form-messages'
import type { FormValues } from '../lib/product-form'

const services = ['sevenDayReturn', 'freightInsurance', 'damageGuarantee'] as const
const periods = ['none', 'day', 'week', 'month', 'year', 'ever'] as const

/** What is promised with a product, how much one person may buy, and for whom it is a present. */
export function SellingFields() {
  const t = useMessages(formMessages)
  const freight = useSettingValue<FreightSetting>('freight')
  const recipients = useSettingValue<LabelSetting>('recipients')
  const occasions = useSettingValue<LabelSetting>('productOccasions')
  const period = Form.useWatch<FormValues['limitPeriod']>('limitPeriod')
  return (
    <>
      <Form.Item label={t('form.services')}>
        <Space wrap>
          {services.map((service) => (
            <Form.Item key={service} name={['services', service]} valuePropName="checked" noStyle>
              <Checkbox>{t(`form.${service}`)}</Checkbox>
            </Form.Item>
          ))}
        </Space>
      </Form.Item>
      <Form.Item name={['services', 'afterSaleNote']} label={t('form.after_sale_note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item label={t('form.limit')}>
        <Space>
          <Form.Item name="limitPeriod" noStyle>
            <Select
              aria-label={t('form.limit')}
              style={{ width: 150 }}
              options={periods.map((one) => ({ value: one, label: t(`form.limit_${one}`) }))}
            />
          </Form.Item>
          {period === 'none' ? null : (
            <Form.Item name="limitQuantity" noStyle rules={[{ required: true, message: t('form.needed') }]}>
              <InputNumber min={1} max={1_000_000} precision={0} aria-label={t('form.limit_quantity')} />
            </Form.Item>
          )}
        </Space>
      </Form.Item>
      <Form.Item name="freightTemplateId" label={t('form.freight')}>
        <Select
          allowClear
          style={{ width: 280 }}
          placeholder={t('form.freight_default')}
          options={(freight?.templates ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="recipients" label={t('form.recipients')}>
        <Select mode="multiple" options={labelsOf(recipients)} />
      </Form.Item>
      <Form.Item name="occasions" label={t('form.occasions')}>
        <Select mode="multiple" options={labelsOf(occasions)} />
      </Form.Item>
    </>
  )
}

const useSettingValue = <T,>(key: string): T | undefined =>
  useOperation<Setting>('getSetting', { params: { key } }).data?.value as T | undefined

const labelsOf = (setting: LabelSetting | undefined) =>
  (setting ?? []).map(({ code, title }) => ({ value: code, label: title.zh }))
