import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { EndlessList } from '@/blocks/product-grid/endless-list'
import { rowChunks } from '@/blocks/product-row'
import { useFavourites } from '@/commerce/favourites'
import { useMessages } from '@/messages'
import { Empty } from '@/ui/empty'
import { ErrorView } from '@/ui/error-view'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { FavouriteRow } from '../../components/kept/favourite-row'
import { keptMessages } from '../../messages'
import styles from './index.module.scss'

export default function FavouritesPage() {
  const t = useMessages(keptMessages)
  const list = useFavourites()
  usePullDownRefresh(() => void list.refetch().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(list.more)

  return (
    <Screen title={t('kept.favourites')}>
      <View className={styles.body}>
        {list.isPending ? <Skeleton kind="rows" /> : null}
        {list.isError && !list.data ? <ErrorView error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isSuccess && list.items.length === 0 ? (
          <Empty
            icon="heart"
            title={t('kept.no_favourites')}
            words={t('kept.no_favourites_words')}
            action={t('kept.browse')}
            onAction={() => void Taro.switchTab({ url: '/tabs/home/index' })}
          />
        ) : null}
        {list.items.length > 0 ? (
          <EndlessList list={list} {...rowChunks}>
            {(rows) => rows.map((product) => <FavouriteRow key={product.id} product={product} />)}
          </EndlessList>
        ) : null}
      </View>
    </Screen>
  )
}
