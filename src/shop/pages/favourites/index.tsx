import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { rowChunks } from '@/common/blocks/product-row'
import { useMessages } from '@/common/messages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useFavourites } from '../../api/favourites'
import { FavouriteRow } from '../../components/kept/favourite-row'
import { keptMessages } from '../../messages/kept'
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
