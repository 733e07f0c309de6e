import type { GoodsRow } from '@haoli/contract'
import { Tag } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { When } from '@/common/ui/when'
import { goodsMessages } from '../messages'
import { PlanTags } from './plan-tags'
import { ProductCell } from './product-cell'

/** `lowPieces`: so many pieces of a SKU or fewer are low. */
export function useGoodsColumns(lowPieces: number): ColumnsType<GoodsRow> {
  const t = useMessages(goodsMessages)
  return [
    { title: t('goods.product'), key: 'product', width: 300, render: (_, row) => <ProductCell of={row} /> },
    {
      title: t('goods.state'),
      key: 'state',
      width: 160,
      render: (_, row) => (
        <>
          <Tag color={row.listed ? 'green' : 'default'}>{t(row.listed ? 'goods.listed' : 'goods.off')}</Tag>
          {row.listed && row.soldOut ? <Tag color="red">{t('goods.sold_out')}</Tag> : null}
          {row.giftable ? null : <Tag>{t('goods.giftable_no')}</Tag>}
          <PlanTags plans={row.shelfPlans} />
        </>
      ),
    },
    {
      title: t('goods.price'),
      key: 'price',
      align: 'right',
      width: 150,
      render: (_, { priceFen, maxPriceFen }) => (
        <>
          <Money fen={priceFen} />
          {maxPriceFen > priceFen ? (
            <>
              {' – '}
              <Money fen={maxPriceFen} />
            </>
          ) : null}
        </>
      ),
    },
    {
      title: t('goods.stock'),
      key: 'stock',
      align: 'right',
      width: 150,
      render: (_, row) => <StockCell of={row} lowPieces={lowPieces} />,
    },
    { title: t('goods.sold'), dataIndex: 'soldCount', align: 'right', width: 80 },
    { title: t('goods.updated'), key: 'updated', width: 130, render: (_, { updatedAt }) => <When at={updatedAt} /> },
  ]
}

function StockCell({ of, lowPieces }: { of: GoodsRow; lowPieces: number }) {
  const t = useMessages(goodsMessages)
  const isLow = of.listed && !of.soldOut && of.fewestQuantity <= lowPieces
  return (
    <div>
      <span className={of.soldOut || (isLow && of.skuCount === 1) ? 'goods-low' : undefined}>
        {of.availableQuantity}
      </span>
      {of.heldQuantity > 0 ? <small> {t('goods.held', { n: of.heldQuantity })}</small> : null}
      {isLow && of.skuCount > 1 ? (
        <div className="goods-low goods-small">{t('goods.fewest', { n: of.fewestQuantity })}</div>
      ) : null}
    </div>
  )
}
