import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { sharedPath } from '@/common/api/visits'
import { gridChunks, ProductGrid } from '@/common/blocks/product-grid'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openTab } from '@/common/platform/pages'
import { useChatCard } from '@/common/platform/share'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { ChunkedRows } from '@/common/ui/list-chunk/chunked-rows'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useShelf } from '../../api/shelf'
import { ownPaths } from '../../lib/paths'
import { scannedCode } from '../../lib/scanned-code'
import { shelfMessages } from '../../messages/shelf'
import styles from './index.module.scss'
import '../../messages/errors'

/** The goods that a promoter has put together, as buyers see them. */
export default function ShelfPage() {
  const t = useMessages(shelfMessages)
  const code = scannedCode(useRouter().params)
  const { data: shelf, error, refetch } = useShelf(code)
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  const title = shelf?.title || t('common.brand')
  useChatCard(() => ({ title, path: sharedPath(ownPaths.shelf, { promoter: code }) }))
  const home = { words: t('shelf.none_words'), action: t('common.go_home'), onAction: () => openTab('home') }
  if (code === '' || error?.code === 'not_found') {
    return (
      <Screen title={t('common.brand')}>
        <Empty icon="gift" title={t('shelf.gone')} {...home} />
      </Screen>
    )
  }
  return (
    <Screen title={title} className={styles.page}>
      {shelf ? (
        <>
          <View className={styles.head}>
            <View className={styles.title} {...aria({ role: 'heading' })}>
              {title}
            </View>
            {shelf.promoter ? (
              <View className={styles.by}>{t('shelf.by', { name: shelf.promoter.nickname })}</View>
            ) : null}
          </View>
          {shelf.items.length === 0 ? (
            <Empty icon="gift" title={t('shelf.none')} {...home} />
          ) : (
            <ChunkedRows rows={shelf.items} inSight {...gridChunks}>
              {(rows) => <ProductGrid products={rows} marksGifts />}
            </ChunkedRows>
          )}
        </>
      ) : error ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="rows" count={3} />
      )}
    </Screen>
  )
}
