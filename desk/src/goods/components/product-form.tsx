import { Card, Form, Input, Space } from 'antd'
import type { ReactNode, RefObject } from 'react'
import { useMessages } from '@/common/messages'
import { Unsaved } from '@/common/ui/unsaved'
import { formMessages } from '../form-messages'
import type { FormValues } from '../lib/product-form'
import { AttributeFields } from './attribute-fields'
import { CategorySelect } from './category-select'
import { PicturesField } from './pictures-field'
import { SellingFields } from './selling-fields'
import { SkuFields } from './sku-fields'

interface ProductFormProps {
  initial: FormValues
  isNew: boolean
  /** Whether somebody has written in it. */
  touched: boolean
  onTouched: () => void
  onSubmit: (values: FormValues) => void
  /** True once it is saved. */
  saved: RefObject<boolean>
  /** The buttons. */
  children: ReactNode
}

/** Everything of a product that staff write. */
export function ProductForm({ initial, isNew, touched, onTouched, onSubmit, saved, children }: ProductFormProps) {
  const t = useMessages(formMessages)
  const [form] = Form.useForm<FormValues>()
  const needed = [{ required: true, whitespace: true, message: t('form.needed') }]
  return (
    <Form<FormValues>
      form={form}
      className="goods-form"
      layout="vertical"
      initialValues={initial}
      scrollToFirstError
      onValuesChange={onTouched}
      // Members without a field of their own stay as they are.
      onFinish={() => onSubmit(form.getFieldsValue(true))}
    >
      <Card size="small" title={t('form.basics')}>
        <Form.Item
          name="title"
          label={t('form.title')}
          rules={[...needed, { min: 3, max: 60, message: t('form.title_length') }]}
        >
          <Input maxLength={60} showCount />
        </Form.Item>
        <Form.Item name="subtitle" label={t('form.subtitle')}>
          <Input maxLength={60} showCount />
        </Form.Item>
        <Form.Item name="categoryId" label={t('form.category')}>
          <CategorySelect />
        </Form.Item>
        <Form.Item name="imageUrls" label={t('form.pictures')} extra={t('form.pictures_help')}>
          <PicturesField most={9} />
        </Form.Item>
      </Card>
      <Card size="small" title={t('form.skus')}>
        <SkuFields isNew={isNew} />
      </Card>
      <Card size="small" title={t('form.details')}>
        <Form.Item name="description" label={t('form.description')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5_000} />
        </Form.Item>
        <Form.Item name="detailImageUrls" label={t('form.detail_pictures')}>
          <PicturesField most={50} />
        </Form.Item>
        <AttributeFields />
      </Card>
      <Card size="small" title={t('form.selling')}>
        <SellingFields />
      </Card>
      <Unsaved when={touched} saved={saved} />
      <Space className="goods-actions">{children}</Space>
    </Form>
  )
}
