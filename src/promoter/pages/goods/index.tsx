import type { PromoterGoods } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { IconButton } from '@/common/ui/icon-button'
import { Screen } from '@/common/ui/screen'
import { SearchField } from '@/common/ui/search-field'
import { Tabs } from '@/common/ui/tabs'
import { type GoodsSort, usePromoterGoods } from '../../api/goods'
import { FilterSheet } from '../../components/filter-sheet'
import { GoodsRow, goodsChunks } from '../../components/goods-row'
import { NoPromoter } from '../../components/no-promoter'
import { ShareSheet } from '../../components/share-sheet'
import { useShareable } from '../../hooks/use-shareable'
import { countFilters, type GoodsFilter, noFilter } from '../../lib/goods-filter'
import { filterMessages } from '../../messages/filter'
import { goodsMessages } from '../../messages/goods'
import styles from './index.module.scss'
import '../../messages/errors'

const sorts: readonly GoodsSort[] = ['earns', 'rate', 'sales', 'price_asc', 'price_desc']

/** Goods that have a plan, with what one earns by each; each is shared from here. */
export default function GoodsPage() {
  const t = useMessages(goodsMessages)
  const f = useMessages(filterMessages)
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<GoodsSort>('earns')
  const [filter, setFilter] = useState(noFilter)
  const [filtering, setFiltering] = useState(false)
  const change = (text: string) => {
    setTyped(text)
    if (text === '') setWords('')
  }
  return (
    <Screen title={t('goods.title')}>
      <View className={styles.head}>
        <View className={styles.field}>
          <SearchField
            value={typed}
            placeholder={t('goods.search')}
            maxLength={40}
            onChange={change}
            onSearch={setWords}
          />
          <IconButton
            icon="filter"
            label={f('filter.open')}
            count={countFilters(filter)}
            onClick={() => setFiltering(true)}
          />
        </View>
        <Tabs items={sorts.map((key) => ({ key, label: t(`goods.${key}`) }))} active={sort} onChange={setSort} />
      </View>
      <View className={styles.page}>
        <Goods
          key={JSON.stringify([sort, words, filter])}
          sort={sort}
          words={words}
          filter={filter}
          onAll={() => {
            change('')
            setFilter(noFilter)
          }}
        />
      </View>
      <FilterSheet
        key={String(filtering)}
        open={filtering}
        filter={filter}
        onClose={() => setFiltering(false)}
        onApply={(wanted) => {
          setFilter(wanted)
          setFiltering(false)
        }}
      />
    </Screen>
  )
}

interface GoodsProps {
  sort: GoodsSort
  words: string
  filter: GoodsFilter
  onAll: () => void
}

function Goods({ sort, words, filter, onAll }: GoodsProps) {
  const t = useMessages(goodsMessages)
  const list = usePromoterGoods({ q: words, sort, filter })
  const [sharing, setSharing] = useState<PromoterGoods | null>(null)
  const product = sharing?.product ?? null
  const shareable = useShareable(product && { title: product.title, product })
  const share = useCallback((goods: PromoterGoods) => setSharing(goods), [])
  if (list.error?.code === 'not_a_promoter') return <NoPromoter />
  const none = words === '' && countFilters(filter) === 0 ? { title: t('goods.none') } : notFound(t, onAll)
  return (
    <>
      <PageList list={list} empty={{ icon: 'gift', ...none }}>
        <EndlessList list={list} {...goodsChunks}>
          {(rows) => rows.map((goods) => <GoodsRow key={goods.product.id} goods={goods} onShare={share} />)}
        </EndlessList>
      </PageList>
      <ShareSheet open={sharing !== null} shareable={shareable} onClose={() => setSharing(null)} />
    </>
  )
}

const notFound = (
  t: (key: 'goods.none_found' | 'goods.none_found_words' | 'goods.all') => string,
  onAll: () => void,
) => ({
  title: t('goods.none_found'),
  words: t('goods.none_found_words'),
  action: t('goods.all'),
  onAction: onAll,
})
