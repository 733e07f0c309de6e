import { Button, Form, Input, InputNumber, Select, Switch, Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { amountRule } from '@/common/form/amount-rule'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { formMessages } from '../form-messages'
import { newSku, type SkuValues } from '../lib/product-form'

interface Row {
  key: number
  name: number
}

/** The SKUs: by what they are chosen, and of each its values. New ones have a price and a stock. */
export function SkuFields({ isNew }: { isNew: boolean }) {
  const t = useMessages(formMessages)
  const names = Form.useWatch<string[]>('specNames') ?? []
  const form = Form.useFormInstance()
  // The id of a SKU has no field of its own: without `preserve` every SKU would be a new one.
  const skus: SkuValues[] = Form.useWatch('skus', { form, preserve: true }) ?? []
  const hasNew = skus.some((sku) => sku?.id === undefined)
  const needed = [{ required: true, message: t('form.needed') }]
  const field = (name: number, member: string | (string | number)[]) => [name, ...[member].flat()]
  const columnsOf = (remove: (index: number) => void): ColumnsType<Row> => [
    ...names.map((spec, index) => ({
      title: spec,
      key: `spec${index}`,
      render: (_: unknown, { name }: Row) => (
        <Form.Item name={field(name, ['values', index])} rules={needed} noStyle>
          <Input maxLength={80} aria-label={spec} />
        </Form.Item>
      ),
    })),
    ...(hasNew
      ? [
          {
            title: t('form.price'),
            key: 'price',
            width: 120,
            render: (_: unknown, { name }: Row) =>
              skus[name]?.id === undefined ? (
                <Form.Item
                  name={field(name, 'price')}
                  noStyle
                  rules={[
                    {
                      validator: (_rule, value: string) =>
                        (fenOf(value) ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(t('form.needed'))),
                    },
                  ]}
                >
                  <Input prefix="¥" inputMode="decimal" aria-label={t('form.price')} />
                </Form.Item>
              ) : (
                t('form.as_is')
              ),
          },
          {
            title: t('form.market'),
            key: 'market',
            width: 120,
            render: (_: unknown, { name }: Row) =>
              skus[name]?.id === undefined ? (
                <Form.Item name={field(name, 'market')} noStyle rules={[amountRule(t('form.needed'))]}>
                  <Input prefix="¥" inputMode="decimal" aria-label={t('form.market')} />
                </Form.Item>
              ) : null,
          },
          {
            title: t('form.stock'),
            key: 'stock',
            width: 100,
            render: (_: unknown, { name }: Row) =>
              skus[name]?.id === undefined ? (
                <Form.Item name={field(name, 'stock')} rules={needed} noStyle>
                  <InputNumber min={0} max={1_000_000_000} precision={0} aria-label={t('form.stock')} />
                </Form.Item>
              ) : null,
          },
        ]
      : []),
    {
      title: t('form.grams'),
      key: 'grams',
      width: 100,
      render: (_, { name }) => (
        <Form.Item name={field(name, 'weightGrams')} noStyle>
          <InputNumber min={0} max={1_000_000} precision={0} aria-label={t('form.grams')} />
        </Form.Item>
      ),
    },
    {
      title: t('form.on_sale'),
      key: 'listed',
      width: 80,
      render: (_, { name }) => (
        <Form.Item name={field(name, 'listed')} valuePropName="checked" noStyle>
          <Switch size="small" aria-label={t('form.on_sale')} />
        </Form.Item>
      ),
    },
    {
      key: 'remove',
      width: 80,
      render: (_, { name }) =>
        skus[name]?.id === undefined && skus.length > 1 ? (
          <Button size="small" type="link" danger onClick={() => remove(name)}>
            {t('common.remove')}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <Form.Item name="specNames" label={t('form.spec_names')} extra={t('form.spec_names_help')}>
        <Select mode="tags" maxCount={10} open={false} suffixIcon={null} tokenSeparators={[',', '，', ' ']} />
      </Form.Item>
      {isNew ? null : <p className="goods-faint">{t('form.prices_elsewhere')}</p>}
      <Form.List name="skus">
        {(fields, { add, remove }) => (
          <>
            <Table<Row>
              size="small"
              rowKey="key"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={fields.map(({ key, name }) => ({ key, name }))}
              columns={columnsOf(remove)}
            />
            <Button size="small" style={{ marginTop: 8 }} onClick={() => add(newSku())}>
              {t('form.add_sku')}
            </Button>
          </>
        )}
      </Form.List>
    </>
  )
}
