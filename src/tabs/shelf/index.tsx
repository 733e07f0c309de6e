import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { useCategories } from '@/common/api/products'
import { CartBadge } from '@/common/blocks/cart-badge'
import { searchPath } from '@/common/blocks/links/links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { takeWantedCategory, useWantedCategory } from '@/common/stores/wanted-category'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { SearchLink } from '@/common/ui/search-field/search-link'
import { Skeleton } from '@/common/ui/skeleton'
import { childrenOf, placeOf, topCategories } from './category-tree'
import { Rail } from './components/rail'
import { ShelfProducts } from './components/shelf-products'
import styles from './index.module.scss'
import { shelfMessages } from './messages'
import { goToChild, useShelfPlace } from './shelf-place'

const none: never[] = []

export default function ShelfPage() {
  const t = useMessages(shelfMessages)
  const query = useCategories()
  const categories = query.data?.items ?? none
  const tops = useMemo(() => topCategories(categories), [categories])
  const topId = useShelfPlace((place) => place.topId)
  const wanted = useWantedCategory(({ categoryId }) => categoryId)

  // Another page asked for this category.
  useEffect(() => {
    if (!wanted || categories.length === 0) return
    const place = placeOf(categories, wanted)
    if (place) goToChild(place.topId, place.childId)
    takeWantedCategory()
  }, [wanted, categories])

  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  const top = tops.find(({ id }) => id === topId) ?? tops[0]
  return (
    <Screen tab title={t('tab.shelf')}>
      <CartBadge />
      <View className={styles.search}>
        <SearchLink words={t('shelf.search')} onClick={() => openPage(searchPath())} />
      </View>
      {query.isPending ? <Skeleton kind="rows" /> : null}
      {query.isError && !query.data ? <ErrorView error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data && !top ? <Empty icon="grid" title={t('shelf.no_categories')} /> : null}
      {top ? (
        <View className={styles.shelf}>
          <Rail categories={tops} activeId={top.id} />
          <ShelfProducts top={top} categories={childrenOf(categories, top.id)} />
        </View>
      ) : null}
    </Screen>
  )
}
