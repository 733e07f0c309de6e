import { MoreOutlined } from '@ant-design/icons'
import type { GoodsRow, PlaceProduct } from '@haoli/contract'
import { Button, Dropdown, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMessages } from '@/common/messages'
import { ProductSelect } from '@/common/pickers/product-select'
import { Dialog } from '@/common/ui/dialog'
import { Money } from '@/common/ui/money'
import { goodsMessages } from '../messages'
import { orderMessages } from '../order-messages'
import { ProductCell } from './product-cell'

interface OrderRowProps {
  of: GoodsRow
  handle: ReactNode
  /** '': of all products. */
  categoryId: string
  onMove: (id: string, to: PlaceProduct) => void
}

/** A product in the order of the shop, and where else than beside its neighbours it can go. */
export function OrderRow({ of: row, handle, categoryId, onMove }: OrderRowProps) {
  const t = useMessages({ ...goodsMessages, ...orderMessages })
  const [asks, setAsks] = useState(false)
  const [beside, setBeside] = useState<string>()
  const toEnd = (where: 'first' | 'last') => onMove(row.id, { where, ...(categoryId && { categoryId }) })
  const close = () => {
    setAsks(false)
    setBeside(undefined)
  }
  return (
    <div className="goods-order-row">
      {handle}
      <ProductCell of={row} />
      <span className="goods-order-price">
        <Money fen={row.priceFen} />
      </span>
      <span className="goods-faint">
        {t('goods.sold')} {row.soldCount}
      </span>
      <span>{row.soldOut ? <Tag color="red">{t('goods.sold_out')}</Tag> : null}</span>
      <Button size="small" type="link" onClick={() => toEnd('first')}>
        {t('place.first')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'after', label: t('place.after') },
            { key: 'last', label: t('place.last') },
          ],
          onClick: ({ key }) => (key === 'after' ? setAsks(true) : toEnd('last')),
        }}
      >
        <Button
          size="small"
          type="text"
          icon={<MoreOutlined />}
          aria-label={t('place.actions', { title: row.title })}
        />
      </Dropdown>
      <Dialog
        open={asks}
        title={t('place.after_which')}
        okText={t('common.confirm')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: beside === undefined || beside === row.id }}
        onCancel={close}
        onOk={() => {
          if (beside !== undefined) onMove(row.id, { where: 'after', productId: beside })
          close()
        }}
      >
        <ProductSelect
          {...(beside !== undefined && { value: beside })}
          onChange={setBeside}
          placeholder={t('place.after_which')}
        />
      </Dialog>
    </div>
  )
}
