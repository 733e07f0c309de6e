import type { Goods, LimitedPrice } from '@haoli/contract'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { FilterBar } from '@/common/ui/filter-bar'
import { FilterTag } from '@/common/ui/filter-tag'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { LimitedPriceModal } from '../components/limited-price-modal'
import { limitedMessages } from '../limited-messages'
import '../goods.css'

const initial = { product: '', open: '' }
const colours = { planned: 'gold', running: 'green', sold_out: 'red', ended: 'default' } as const

/** Prices that hold for some time and some pieces. */
export default function LimitedPrices() {
  const t = useMessages(limitedMessages)
  const [at, set] = useAddress(initial)
  const [isNew, setNew] = useState(false)
  const [ending, setEnding] = useState<LimitedPrice | null>(null)
  const end = useAction('endLimitedPrice', {
    done: t('limited.ended_done'),
    refresh: ['listLimitedPrices'],
    onDone: () => setEnding(null),
  })
  return (
    <Page
      title={t('limited.title')}
      extra={
        <Button type="primary" onClick={() => setNew(true)}>
          {t('limited.new')}
        </Button>
      }
    >
      <FilterBar onReset={at.product === '' ? undefined : () => set({ product: '' })}>
        {at.product === '' ? null : (
          <FilterTag<Goods>
            operation="getMerchantProduct"
            id={at.product}
            nameOf={({ title }) => title}
            say={(title) => title}
            onClose={() => set({ product: '' })}
          />
        )}
      </FilterBar>
      <PagedTable<LimitedPrice>
        operation="listLimitedPrices"
        query={{ productId: at.product }}
        empty={t('limited.none')}
        columns={[
          {
            title: t('limited.product'),
            key: 'product',
            width: 260,
            render: (_, { title, specText, productId }) => (
              <>
                <Button type="link" size="small" className="goods-link" onClick={() => set({ product: productId })}>
                  <span title={title}>{title}</span>
                </Button>
                <div className="goods-faint">{specText}</div>
              </>
            ),
          },
          {
            title: t('limited.price'),
            key: 'price',
            align: 'right',
            width: 150,
            render: (_, { priceFen, usualFen }) => (
              <>
                <Money fen={priceFen} strong />
                <div className="goods-faint">
                  <s>
                    <Money fen={usualFen} />
                  </s>
                </div>
              </>
            ),
          },
          {
            title: t('limited.time'),
            key: 'time',
            width: 180,
            render: (_, { startsAt, endsAt }) => (
              <>
                <When at={startsAt} />
                <div>
                  <When at={endsAt} />
                </div>
              </>
            ),
          },
          {
            title: t('limited.taken'),
            key: 'taken',
            align: 'right',
            width: 110,
            render: (_, { takenQuantity, quantity }) => `${takenQuantity} / ${quantity}`,
          },
          { title: t('limited.per_person'), dataIndex: 'perPersonQuantity', align: 'right', width: 100 },
          {
            title: t('limited.state'),
            key: 'state',
            width: 110,
            render: (_, { state }) => <Tag color={colours[state]}>{t(`limited.state_${state}`)}</Tag>,
          },
          {
            key: 'end',
            width: 90,
            fixed: 'right',
            render: (_, row) =>
              row.state === 'ended' ? null : (
                <Button size="small" danger onClick={() => setEnding(row)}>
                  {t('limited.end')}
                </Button>
              ),
          },
        ]}
      />
      {isNew ? <LimitedPriceModal onClose={() => setNew(false)} /> : null}
      <Ask
        open={ending !== null}
        danger
        title={t('limited.end_title')}
        words={t('limited.end_words', { title: ending?.title ?? '' })}
        running={end.running}
        onCancel={() => setEnding(null)}
        onOk={() => ending && end.run({ params: { id: ending.id } })}
      />
    </Page>
  )
}
