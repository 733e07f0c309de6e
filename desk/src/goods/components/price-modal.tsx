import type { GoodsSku } from '@haoli/contract'
import { Input, Table } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { fenOf, yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { specTextOf } from '../lib/spec-text'
import { useFreshGoods } from '../lib/use-fresh-goods'
import { changeMessages, goodsMessages } from '../messages'

interface PriceModalProps {
  skus: readonly GoodsSku[]
  onClose: () => void
}

interface Typed {
  price: string
  market: string
}

const plain = (fen: number | null) => (fen === null ? '' : yuan(fen).replaceAll(',', ''))

/** Sets prices of several SKUs at once. A price that is stale is refused, and the new ones are shown. */
export function PriceModal({ skus, onClose }: PriceModalProps) {
  const t = useMessages({ ...goodsMessages, ...changeMessages })
  const first = Object.fromEntries(
    skus.map((sku) => [sku.id, { price: plain(sku.priceFen), market: plain(sku.marketPriceFen) }]),
  )
  const [typed, setTyped] = useState<Record<string, Typed>>(first)
  const onRefused = useFreshGoods()
  const change = useAction('changePrices', { done: t('change.price_done'), onDone: onClose, onRefused })
  const read = (sku: GoodsSku) => {
    const { price, market } = typed[sku.id] ?? { price: '', market: '' }
    const priceFen = fenOf(price)
    const marketPriceFen = market.trim() === '' ? null : fenOf(market)
    const isPrice = priceFen !== null && priceFen > 0
    const isMarket = market.trim() === '' || (marketPriceFen !== null && marketPriceFen > (priceFen ?? 0))
    return { priceFen: priceFen ?? 0, marketPriceFen, isPrice, isMarket }
  }
  const changed = skus.filter((sku) => {
    const { priceFen, marketPriceFen } = read(sku)
    return priceFen !== sku.priceFen || marketPriceFen !== sku.marketPriceFen
  })
  const isWrong = changed.some((sku) => !read(sku).isPrice || !read(sku).isMarket)
  const submit = (reason: string) => {
    if (changed.length === 0 || isWrong) return
    const changes = changed.map((sku) => {
      const { priceFen, marketPriceFen } = read(sku)
      const basedOn = { priceFen: sku.priceFen, marketPriceFen: sku.marketPriceFen }
      return { skuId: sku.id, priceFen, marketPriceFen, basedOn }
    })
    change.run({ body: { reason, changes } })
  }
  const field = (sku: GoodsSku, member: keyof Typed, isRight: boolean, label: string) => (
    <Input
      prefix="¥"
      inputMode="decimal"
      value={typed[sku.id]?.[member] ?? ''}
      status={isRight ? '' : 'error'}
      aria-label={`${specTextOf(sku) || t('goods.one_sku')} ${label}`}
      onChange={({ target }) =>
        setTyped({ ...typed, [sku.id]: { price: '', market: '', ...typed[sku.id], [member]: target.value } })
      }
    />
  )
  return (
    <Ask
      open
      reason
      title={t('change.price_title')}
      words={skus.some(({ offeredUntil }) => offeredUntil !== null) ? t('change.below_offer') : null}
      running={change.running}
      onCancel={onClose}
      onOk={submit}
    >
      <Table<GoodsSku>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: 320 }}
        dataSource={[...skus]}
        columns={[
          { title: t('goods.skus'), key: 'spec', render: (_, sku) => specTextOf(sku) || t('goods.one_sku') },
          {
            title: t('goods.price'),
            key: 'price',
            render: (_, sku) => field(sku, 'price', read(sku).isPrice, t('goods.price')),
          },
          {
            title: t('goods.market_price'),
            key: 'market',
            render: (_, sku) => field(sku, 'market', read(sku).isMarket, t('goods.market_price')),
          },
        ]}
      />
    </Ask>
  )
}
