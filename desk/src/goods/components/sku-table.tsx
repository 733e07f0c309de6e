import type { Goods, GoodsSku } from '@haoli/contract'
import { Button, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Money } from '@/common/ui/money'
import { specTextOf } from '../lib/spec-text'
import { goodsMessages } from '../messages'
import { PriceModal } from './price-modal'
import { StockModal } from './stock-modal'

/** All SKUs of a product, with what staff change of them. */
export function SkuTable({ of: goods }: { of: Goods }) {
  const t = useMessages(goodsMessages)
  const may = useMay()
  const [modal, setModal] = useState<'stock' | 'prices' | null>(null)
  const close = () => setModal(null)
  return (
    <>
      {may('operations') ? (
        <Space className="goods-actions">
          <Button onClick={() => setModal('stock')}>{t('goods.change_stock')}</Button>
          <Button onClick={() => setModal('prices')}>{t('goods.change_prices')}</Button>
        </Space>
      ) : null}
      <Table<GoodsSku>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={goods.skus}
        columns={[
          {
            title: t('goods.skus'),
            key: 'spec',
            render: (_, sku) => (
              <>
                {specTextOf(sku) || t('goods.one_sku')} {sku.listed ? null : <Tag>{t('goods.off')}</Tag>}
                <div className="goods-faint">{sku.id.slice(4)}</div>
              </>
            ),
          },
          {
            title: t('goods.price'),
            key: 'price',
            align: 'right',
            render: (_, { priceFen, offeredUntil }) => (
              <>
                <Money fen={priceFen} />
                {offeredUntil ? (
                  <div className="goods-faint">{t('goods.offered', { at: shopTime(offeredUntil).slice(5) })}</div>
                ) : null}
              </>
            ),
          },
          {
            title: t('goods.market_price'),
            key: 'market',
            align: 'right',
            render: (_, { marketPriceFen }) => (marketPriceFen === null ? '—' : <Money fen={marketPriceFen} />),
          },
          {
            title: t('goods.stock'),
            key: 'available',
            align: 'right',
            render: (_, sku) => (
              <span className={sku.listed && sku.availableQuantity <= goods.lowPieces ? 'goods-low' : undefined}>
                {sku.availableQuantity}
              </span>
            ),
          },
          { title: t('goods.held_column'), dataIndex: 'heldQuantity', align: 'right' },
          { title: t('goods.sold_column'), dataIndex: 'soldQuantity', align: 'right' },
          {
            title: t('goods.weight'),
            key: 'weight',
            align: 'right',
            render: (_, { weightGrams }) => (weightGrams > 0 ? `${weightGrams} g` : '—'),
          },
        ]}
      />
      {modal === 'stock' ? <StockModal skus={goods.skus} onClose={close} /> : null}
      {modal === 'prices' ? <PriceModal skus={goods.skus} onClose={close} /> : null}
    </>
  )
}
