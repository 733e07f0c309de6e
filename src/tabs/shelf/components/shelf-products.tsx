import type { Category } from '@haoli/contract'
import { CustomWrapper, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useProducts } from '@/common/api/products'
import { searchPath } from '@/common/blocks/links/links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { useListAct } from '@/common/blocks/product-grid/use-list-act'
import { ProductRow, rowChunks } from '@/common/blocks/product-row'
import { SortBar } from '@/common/blocks/sort-bar'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { shelfMessages } from '../messages'
import { goToChild, sortShelf, useShelfPlace } from '../shelf-place'
import { Chips } from './chips'
import styles from './shelf.module.scss'

interface ShelfProductsProps {
  top: Category
  /** Its direct subcategories. */
  categories: readonly Category[]
}

/** The products of the chosen category. */
export function ShelfProducts({ top, categories }: ShelfProductsProps) {
  const t = useMessages(shelfMessages)
  const chosen = useShelfPlace(({ childIds }) => childIds[top.id])
  const sort = useShelfPlace((place) => place.sort)
  const childId = categories.some(({ id }) => id === chosen) ? chosen : undefined
  const products = useProducts({ categoryId: childId ?? top.id, sort })
  const { act, sheet } = useListAct()
  useReachBottom(products.more)

  return (
    <View className={styles.right}>
      <CustomWrapper>
        <View className={styles.head}>
          {categories.length > 0 ? (
            <Chips categories={categories} activeId={childId} onChange={(id) => goToChild(top.id, id)} />
          ) : null}
          <SortBar sort={sort} onSort={sortShelf} />
        </View>
        <View>
          {products.isPending ? <Skeleton kind="rows" /> : null}
          {products.isError && !products.data ? (
            <ErrorView error={products.error} onRetry={() => void products.refetch()} compact />
          ) : null}
          {products.isSuccess && products.items.length === 0 ? (
            <Empty
              compact
              icon="grid"
              title={t('shelf.empty')}
              words={t('shelf.empty_words')}
              action={t('shelf.search')}
              onAction={() => openPage(searchPath())}
            />
          ) : null}
          {products.items.length > 0 ? (
            <EndlessList list={products} {...rowChunks}>
              {(rows) => rows.map((product) => <ProductRow key={product.id} product={product} onAdd={act} />)}
            </EndlessList>
          ) : null}
        </View>
      </CustomWrapper>
      {sheet}
    </View>
  )
}
