import { Button, Form, Input, Space } from 'antd'
import { useMessages } from '@/common/messages'
import { formMessages } from '../form-messages'

/** What a product is made of, where it comes from …: names and values. */
export function AttributeFields() {
  const t = useMessages(formMessages)
  return (
    <Form.Item label={t('form.attributes')}>
      <Form.List name="attributes">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="baseline">
                <Form.Item name={[name, 'name']} noStyle>
                  <Input maxLength={100} placeholder={t('form.attribute_name')} aria-label={t('form.attribute_name')} />
                </Form.Item>
                <Form.Item name={[name, 'value']} noStyle>
                  <Input
                    maxLength={500}
                    placeholder={t('form.attribute_value')}
                    aria-label={t('form.attribute_value')}
                    style={{ width: 360 }}
                  />
                </Form.Item>
                <Button size="small" type="link" danger onClick={() => remove(name)}>
                  {t('common.remove')}
                </Button>
              </Space>
            ))}
            <div>
              <Button size="small" onClick={() => add({ name: '', value: '' })}>
                {t('common.add')}
              </Button>
            </div>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
