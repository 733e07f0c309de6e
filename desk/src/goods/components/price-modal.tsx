import type { GoodsSku } from '@haoli/contract'
import { Input, Table, Typography } from 'antd'
import { useAction } from '@/common/api/queries'
import { isSame } from '@/common/diff/differences'
import { fenOf, yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Money } from '@/common/ui/money'
import { specTextOf } from '../lib/spec-text'
import { useFreshGoods } from '../lib/use-fresh-goods'
import { changeMessages, goodsMessages } from '../messages'
import { useWrittenOver } from './use-written-over'

interface PriceModalProps {
  skus: readonly GoodsSku[]
  onClose: () => void
}

type Prices = Pick<GoodsSku, 'priceFen' | 'marketPriceFen'>

interface Typed {
  price: string
  market: string
}

const fenOfMember = { price: 'priceFen', market: 'marketPriceFen' } as const

const pricesOf = ({ priceFen, marketPriceFen }: GoodsSku): Prices => ({ priceFen, marketPriceFen })

const textsOf = ({ priceFen, marketPriceFen }: Prices): Typed => ({
  price: plain(priceFen),
  market: plain(marketPriceFen),
})

const plain = (fen: number | null) => (fen === null ? '' : yuan(fen).replaceAll(',', ''))

/** Sets prices of several SKUs at once. A price that is stale is refused: the new ones are shown beside what was typed, which stays. */
export function PriceModal({ skus, onClose }: PriceModalProps) {
  const t = useMessages({ ...goodsMessages, ...changeMessages })
  const typed = useWrittenOver<Prices, Typed>(new Map(skus.map((sku) => [sku.id, pricesOf(sku)])))
  const shownOf = (sku: GoodsSku): Typed => typed.all[sku.id]?.written ?? textsOf(pricesOf(sku))
  const type = (sku: GoodsSku, change: Partial<Typed>) => {
    const over = typed.all[sku.id]?.over ?? pricesOf(sku)
    const texts = { ...shownOf(sku), ...change }
    typed.write(sku.id, isSame(texts, textsOf(over)) ? null : texts, over)
  }
  const onRefused = useFreshGoods()
  const change = useAction('changePrices', { done: t('change.price_done'), onDone: onClose, onRefused })
  const read = (sku: GoodsSku) => {
    const { price, market } = shownOf(sku)
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
      return { skuId: sku.id, priceFen, marketPriceFen, basedOn: typed.all[sku.id]?.over ?? pricesOf(sku) }
    })
    change.run({ body: { reason, changes } })
  }
  const field = (sku: GoodsSku, member: keyof Typed, isRight: boolean, label: string) => (
    <>
      <Input
        prefix="¥"
        inputMode="decimal"
        value={shownOf(sku)[member]}
        status={isRight ? '' : 'error'}
        aria-label={`${specTextOf(sku) || t('goods.one_sku')} ${label}`}
        onChange={({ target }) => type(sku, { [member]: target.value })}
      />
      <Latest fen={sku[fenOfMember[member]]} over={typed.all[sku.id]?.over[fenOfMember[member]]} />
    </>
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
      {typed.notice}
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

/** What somebody else has set meanwhile. `over`: what was there when this person began to type, if they did. */
function Latest({ fen, over }: { fen: number | null; over: number | null | undefined }) {
  const t = useMessages(changeMessages)
  if (over === undefined || over === fen) return null
  return (
    <Typography.Text type="warning">
      {t('change.latest')} {fen === null ? '—' : <Money fen={fen} />}
    </Typography.Text>
  )
}
