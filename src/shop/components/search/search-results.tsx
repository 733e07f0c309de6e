import type { ProductSort } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { track } from '@/common/api/events'
import { useProducts } from '@/common/api/products'
import { useSession } from '@/common/api/session'
import { gridChunks, ProductGrid } from '@/common/blocks/product-grid'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { SortBar } from '@/common/blocks/sort-bar'
import { useMessages } from '@/common/messages'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Skeleton } from '@/common/ui/skeleton'
import { countSearch } from '../../api/search'
import { countFilters, type Filters, noFilters } from '../../lib/filters'
import { searchMessages } from '../../messages/search'
import { FacetsSheet } from './facets-sheet'
import { FewFound, few } from './few-found'
import { NothingFound } from './nothing-found'
import styles from './search.module.scss'

interface SearchResultsProps {
  words: string
  hotWords: readonly string[]
  onWord: (word: string) => void
}

/** Search results with sort order and filters. */
export function SearchResults({ words, hotWords, onWord }: SearchResultsProps) {
  const t = useMessages(searchMessages)
  const [sort, setSort] = useState<ProductSort>('default')
  const [filters, setFilters] = useState<Filters>(noFilters)
  const [opened, setOpened] = useState(0)
  const [open, setOpen] = useState(false)
  const [exact, setExact] = useState(false)
  const asked = { q: words, ...(exact && { exact }) }
  const products = useProducts({ ...asked, sort, ...filters })
  const instead = products.first?.shownFor
  useReachBottom(products.more)
  const loggedIn = useSession(({ token }) => token !== null)
  const found = products.first && products.first.total > 0
  // The first answer counts; narrowing it is the same search.
  const counted = useRef(false)
  useEffect(() => {
    if (found === undefined || counted.current) return
    counted.current = true
    track({ kind: 'searched', found })
    if (found && loggedIn) void countSearch(instead ?? words)
  }, [found, loggedIn, words, instead])

  const narrow = (chosen: Filters) => {
    setFilters(chosen)
    setOpen(false)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  return (
    <View>
      <View className={styles.bar}>
        <SortBar
          sort={sort}
          onSort={setSort}
          filters={countFilters(filters)}
          onFilter={() => {
            setOpened(opened + 1)
            setOpen(true)
          }}
        />
      </View>
      <View className={styles.results}>
        {products.isPending ? <Skeleton kind="grid" /> : null}
        {products.isError && !products.data ? (
          <ErrorView error={products.error} onRetry={() => void products.refetch()} />
        ) : null}
        {instead ? (
          <Notice
            icon="search"
            action={t('search.exactly', { q: words })}
            onAction={() => setExact(true)}
            className={styles.instead}
          >
            {t('search.shown_for', { q: words, instead })}
          </Notice>
        ) : null}
        {products.first ? <View className={styles.total}>{t('search.total', { n: products.first.total })}</View> : null}
        {products.isSuccess && products.items.length === 0 ? (
          <NothingFound
            words={words}
            filtered={countFilters(filters) > 0}
            hotWords={hotWords}
            onWord={onWord}
            onReset={() => setFilters(noFilters)}
          />
        ) : null}
        {products.items.length > 0 ? (
          <EndlessList list={products} {...gridChunks}>
            {(rows) => <ProductGrid products={rows} marksGifts />}
          </EndlessList>
        ) : null}
        {products.first && found && products.first.total <= few && countFilters(filters) === 0 ? (
          <FewFound found={products.first} />
        ) : null}
      </View>
      {/* Mounted each time that it opens, so that it starts from the filters applied now. */}
      <FacetsSheet
        key={opened}
        asked={asked}
        sort={sort}
        filters={filters}
        open={open}
        onApply={narrow}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
