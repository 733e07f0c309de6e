import type { VenueCode } from '@haoli/contract'
import { App, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { ProductLine, ProductSearch, useProductsByIds } from '@/common/pickers/products-field'
import { Dialog } from '@/common/ui/dialog'
import { venueMessages } from '../messages'

interface MakeCodesProps {
  open: boolean
  onClose: () => void
  /** They are chosen then, to be printed. */
  onMade: (codes: VenueCode[]) => void
}

/** Makes codes of one product for one venue. */
export function MakeCodes({ open, onClose, onMade }: MakeCodesProps) {
  const t = useMessages(venueMessages)
  const { message } = App.useApp()
  const [productId, setProductId] = useState('')
  const [venue, setVenue] = useState('')
  const [count, setCount] = useState(1)
  const products = useProductsByIds(productId === '' ? [] : [productId])
  const create = useAction<{ items: VenueCode[] }>('createVenueCodes', {
    refresh: ['listVenueCodes'],
    onDone: ({ items }) => {
      void message.success(t('venues.made', { n: items.length }))
      onMade(items)
      onClose()
    },
  })
  return (
    <Dialog
      open={open}
      title={t('venues.make')}
      okText={t('venues.make')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: productId === '' || venue.trim() === '' }}
      confirmLoading={create.running}
      onCancel={onClose}
      onOk={() => create.run({ body: { productId, venue, count } })}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('venues.product')} htmlFor="venue-product">
          {productId === '' ? null : <ProductLine id={productId} found={products.get(productId)} />}
          <ProductSearch id="venue-product" onPick={setProductId} />
        </Form.Item>
        <Form.Item label={t('venues.venue')} htmlFor="venue-name" extra={t('venues.venue_words')}>
          <Input id="venue-name" value={venue} count={{ max: 40 }} onChange={({ target }) => setVenue(target.value)} />
        </Form.Item>
        <Form.Item label={t('venues.count')} htmlFor="venue-count">
          <InputNumber id="venue-count" min={1} max={100} value={count} onChange={(n) => setCount(n ?? 1)} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
