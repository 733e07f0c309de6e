import { type GoodsPage, type GoodsRow, goodsSorts, goodsStates } from '@haoli/contract'
import { Button, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { FilterBar } from '@/common/ui/filter-bar'
import { openingRows } from '@/common/ui/opening-rows'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { CategorySelect } from '../components/category-select'
import { GoodsSide } from '../components/goods-side'
import { ShelfModal } from '../components/shelf-modal'
import { useGoodsColumns } from '../components/use-goods-columns'
import { goodsMessages } from '../messages'
import '../goods.css'

const initial = { tab: 'all', q: '', category: '', giftable: '', sort: 'updated', open: '' }
const tabs = ['all', ...goodsStates] as const

/** All products, on the shelf and off it. */
export default function Goods() {
  const t = useMessages(goodsMessages)
  const may = useMay()
  const [at, set] = useAddress(initial)
  const [chosen, setChosen] = useState<string[]>([])
  const [shelf, setShelf] = useState<boolean | null>(null)
  const head = useOperation<GoodsPage>('listMerchantProducts', { query: { limit: 1 }, everyMs: 60_000 }).data
  const columns = useGoodsColumns(head?.lowPieces ?? 0)
  const isFiltered = at.q !== '' || at.category !== '' || at.giftable !== ''
  return (
    <Page
      title={t('goods.title')}
      tab={at.tab}
      onTab={(tab) => {
        setChosen([])
        set({ tab })
      }}
      tabs={tabs.map((key) => ({ key, label: t(`goods.tab_${key}`), count: head?.counts?.[key] }))}
      extra={
        may('operations') ? (
          <>
            <Link to="/goods/import">
              <Button>{t('goods.import')}</Button>
            </Link>
            <Link to="/goods/edit">
              <Button type="primary">{t('goods.new')}</Button>
            </Link>
          </>
        ) : null
      }
    >
      <FilterBar
        onReset={isFiltered ? () => set({ q: '', category: '', giftable: '' }) : undefined}
        extra={
          <Select
            value={at.sort}
            aria-label={t('goods.sort')}
            style={{ width: 160 }}
            onChange={(sort: string) => set({ sort })}
            options={goodsSorts.map((sort) => ({ value: sort, label: t(`goods.sort_${sort}`) }))}
          />
        }
      >
        <Input.Search
          key={at.q}
          allowClear
          defaultValue={at.q}
          placeholder={t('goods.q')}
          aria-label={t('goods.q')}
          style={{ width: 300 }}
          onSearch={(q) => set({ q: q.trim() })}
        />
        <CategorySelect value={at.category} onChange={(category) => set({ category: category ?? '' })} />
        <Select
          value={at.giftable}
          aria-label={t('goods.giftable')}
          style={{ width: 170 }}
          onChange={(giftable: string) => set({ giftable })}
          options={[
            { value: '', label: `${t('goods.giftable')}: ${t('common.all')}` },
            { value: 'true', label: t('goods.giftable_yes') },
            { value: 'false', label: t('goods.giftable_no') },
          ]}
        />
      </FilterBar>
      {chosen.length > 0 ? (
        <Space className="goods-batch" role="toolbar" aria-label={t('goods.chosen', { n: chosen.length })}>
          <span>{t('goods.chosen', { n: chosen.length })}</span>
          <Button size="small" onClick={() => setShelf(true)}>
            {t('goods.put_on')}
          </Button>
          <Button size="small" danger onClick={() => setShelf(false)}>
            {t('goods.take_off')}
          </Button>
          <Button size="small" type="link" onClick={() => setChosen([])}>
            {t('common.cancel')}
          </Button>
        </Space>
      ) : null}
      <PagedTable<GoodsRow>
        operation="listMerchantProducts"
        query={{
          state: at.tab === 'all' ? '' : at.tab,
          q: at.q,
          categoryId: at.category,
          giftable: at.giftable,
          sort: at.sort,
        }}
        columns={columns}
        rowsOfPage={30}
        empty={isFiltered || at.tab !== 'all' ? t('common.none_match') : t('goods.none')}
        {...(may('operations') && {
          rowSelection: {
            selectedRowKeys: chosen,
            preserveSelectedRowKeys: true,
            onChange: (keys) => setChosen(keys.map(String).slice(0, 100)),
          },
        })}
        onRow={openingRows(({ id }) => set({ open: id }))}
      />
      <GoodsSide id={at.open} onClose={() => set({ open: '' })} />
      {shelf === null ? null : (
        <ShelfModal
          productIds={chosen}
          listed={shelf}
          onClose={() => setShelf(null)}
          onDone={() => {
            setShelf(null)
            setChosen([])
          }}
        />
      )}
    </Page>
  )
}
