import type { Goods } from '@haoli/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useAction, useOperation } from '@/common/api/queries'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf } from '@/common/form/times'
import { whenRight } from '@/common/form/when-right'
import { fenOf, yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { ProductSearch } from '@/common/pickers/products-field'
import { Dialog } from '@/common/ui/dialog'
import { specTextOf } from '../lib/spec-text'
import { limitedMessages } from '../limited-messages'

interface Fields {
  skuId: string
  price: string
  quantity: number
  perPerson: number
  times: [Dayjs, Dayjs]
}

const all = 'all'

/** A lower price of one SKU, or of each of a product, for some time and some pieces. */
export function LimitedPriceModal({ onClose }: { onClose: () => void }) {
  const t = useMessages(limitedMessages)
  const [form] = Form.useForm<Fields>()
  const [productId, setProductId] = useState('')
  const goods = useOperation<Goods>('getMerchantProduct', { params: { id: productId }, enabled: productId !== '' }).data
  const create = useAction('createLimitedPrices', {
    done: t('limited.made'),
    refresh: ['listLimitedPrices', 'getMerchantProduct'],
    onDone: onClose,
  })
  const listed = goods?.id === productId ? goods.skus.filter((sku) => sku.listed) : []
  const skuId = Form.useWatch('skuId', form)
  const priced = listed.filter((sku) => skuId === all || skuId === undefined || sku.id === skuId)
  const lowest = Math.min(...priced.map((sku) => sku.priceFen))
  const submit = ({ skuId: sku, price, quantity, perPerson, times: [from, to] }: Fields) =>
    create.run({
      body: {
        productId,
        ...(sku !== all && { skuId: sku }),
        priceFen: fenOf(price),
        quantity,
        perPersonQuantity: perPerson,
        startsAt: momentOf(from),
        endsAt: momentOf(to),
      },
    })
  const required = [{ required: true, message: t('limited.needed') }]
  return (
    <Dialog
      open
      title={t('limited.new')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: listed.length === 0 }}
      confirmLoading={create.running}
      onCancel={onClose}
      onOk={() => whenRight(form, submit)}
    >
      <Form form={form} layout="vertical" initialValues={{ skuId: all, quantity: 100, perPerson: 2 }}>
        <Form.Item label={t('limited.product')} required>
          {goods?.id === productId ? <p>{goods.title}</p> : null}
          <ProductSearch onPick={setProductId} />
        </Form.Item>
        <Form.Item name="skuId" label={t('limited.sku')} rules={required}>
          <Select
            options={[
              { value: all, label: t('limited.all_skus') },
              ...listed.map((sku) => ({
                value: sku.id,
                label: `${specTextOf(sku) || t('limited.one_sku')} · ¥${yuan(sku.priceFen)}`,
              })),
            ]}
          />
        </Form.Item>
        <Form.Item
          name="price"
          label={t('limited.price')}
          rules={[
            ...required,
            {
              validator: (_, value: string) => {
                const fen = fenOf(value)
                return fen !== null && fen > 0 && fen < lowest
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('limited.lower', { price: yuan(Number.isFinite(lowest) ? lowest : 0) })))
              },
            },
          ]}
        >
          <Input prefix="¥" inputMode="decimal" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="times" label={t('limited.time')} rules={required}>
          <ShopDatePicker.RangePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="quantity" label={t('limited.quantity')} rules={required}>
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
        <Form.Item name="perPerson" label={t('limited.per_person')} rules={required}>
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
