import type { Goods } from '@haoli/contract'
import { Button, Space, Switch, Tabs, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAction, useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Side } from '@/common/ui/side'
import { changeMessages, goodsMessages } from '../messages'
import { Changes } from './changes'
import { PlanTags } from './plan-tags'
import { Promises } from './promises'
import { ShelfModal } from './shelf-modal'
import { SkuTable } from './sku-table'
import { StockMoves } from './stock-moves'

/** One product with its SKUs, where it is promised, and its history. */
export function GoodsSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(goodsMessages)
  const may = useMay()
  const [shelf, setShelf] = useState<boolean | null>(null)
  const asked = useOperation<Goods>('getMerchantProduct', { params: { id }, enabled: id !== '' })
  const data = asked.data?.id === id ? asked.data : undefined
  return (
    <Side
      title={data?.title ?? t('goods.product')}
      open={id !== ''}
      onClose={onClose}
      width={860}
      asked={{ data, error: asked.error, refetch: asked.refetch }}
      extra={
        data && may('operations') ? (
          <Space>
            <Button danger={data.listed} onClick={() => setShelf(!data.listed)}>
              {t(data.listed ? 'goods.take_off' : 'goods.put_on')}
            </Button>
            <Link to={`/goods/edit?id=${data.id}`}>
              <Button type="primary">{t('common.edit')}</Button>
            </Link>
          </Space>
        ) : null
      }
    >
      {(goods) => (
        <>
          <Head of={goods} />
          <Tabs
            items={[
              { key: 'skus', label: `${t('goods.skus')} ${goods.skus.length}`, children: <SkuTable of={goods} /> },
              { key: 'promises', label: t('goods.promises'), children: <Promises productId={goods.id} /> },
              ...(may('operations', 'service')
                ? [{ key: 'stock', label: t('goods.stock_history'), children: <StockMoves productId={goods.id} /> }]
                : []),
              { key: 'changes', label: t('goods.changes'), children: <Changes productId={goods.id} /> },
            ]}
          />
          {shelf === null ? null : (
            <ShelfModal
              productIds={[goods.id]}
              listed={shelf}
              onClose={() => setShelf(null)}
              onDone={() => setShelf(null)}
            />
          )}
        </>
      )}
    </Side>
  )
}

/** Whether the shop offers it as a present: a switch for who may change it. */
function Giving({ of: { id, giftable, mayBeGiven } }: { of: Goods }) {
  const t = useMessages(goodsMessages)
  const may = useMay()
  const change = useAction('changeGiving', { done: t('goods.giving_changed') })
  return (
    <>
      {may('operations') ? (
        <span className="goods-giving">
          <Switch
            size="small"
            aria-label={t('goods.giving')}
            checked={mayBeGiven}
            loading={change.running}
            onChange={(wanted) => change.run({ params: { id }, body: { mayBeGiven: wanted } })}
          />{' '}
          {t('goods.giving')}
        </span>
      ) : null}
      {mayBeGiven && !giftable ? <span className="goods-faint">{t('goods.giving_not')}</span> : null}
    </>
  )
}

function Head({ of: goods }: { of: Goods }) {
  const t = useMessages({ ...goodsMessages, ...changeMessages })
  const may = useMay()
  const cancel = useAction('cancelShelfPlan', { done: t('change.plan_cancelled') })
  const [image] = goods.imageUrls
  return (
    <div className="goods-head">
      {image ? <img src={image} alt="" /> : <span className="goods-blank" />}
      <div>
        <Typography.Text type="secondary">{goods.subtitle}</Typography.Text>
        <div className="goods-faint">
          {goods.id.slice(4)}
          {goods.categories.length > 0 ? ` · ${goods.categories.map(({ name }) => name).join(' › ')}` : ''}
        </div>
        <div>
          <Tag color={goods.listed ? 'green' : 'default'}>{t(goods.listed ? 'goods.listed' : 'goods.off')}</Tag>
          <Tag>{t(goods.giftable ? 'goods.giftable_yes' : 'goods.giftable_no')}</Tag>
          <Giving of={goods} />
          <PlanTags
            plans={goods.shelfPlans}
            {...(may('operations') && {
              onCancel: (listed: boolean) => cancel.run({ params: { id: goods.id }, body: { listed } }),
            })}
          />
        </div>
      </div>
    </div>
  )
}
