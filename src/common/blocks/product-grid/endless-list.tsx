import { View } from '@tarojs/components'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { ChunkedRows, type Chunking } from '@/common/ui/list-chunk/chunked-rows'
import { ListEnd } from '@/common/ui/list-end'

interface EndlessListProps<T> extends Chunking<T> {
  list: {
    data: { pages: { items: T[] }[] } | undefined
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    more: () => void
  }
  /** The list begins below the screen: its first rows, too, are mounted when they come near. */
  below?: boolean
}

/** Up to so many rows are seen at once: they need no line that says they are all. */
const few = 4

/** A list that loads page by page. Its rows are mounted in chunks; the last line says whether there are more. */
export function EndlessList<T>({ list, below, children, ...chunking }: EndlessListProps<T>) {
  const t = useT()
  const pages = list.data?.pages ?? []
  const rows = pages.reduce((sum, { items }) => sum + items.length, 0)
  const end = list.isFetchingNextPage ? 'common.loading_more' : list.hasNextPage ? 'common.more' : 'common.no_more'
  return (
    <View>
      <View>
        {pages.map(({ items }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page keeps its index; its rows may change
          <View key={index}>
            <ChunkedRows
              rows={items}
              before={pages[index - 1]?.items.at(-1)}
              inSight={index === 0 && !below}
              {...chunking}
            >
              {children}
            </ChunkedRows>
          </View>
        ))}
      </View>
      {list.isFetchNextPageError && !list.isFetchingNextPage ? (
        <View onClick={list.more} {...aria({ role: 'button' })}>
          <ListEnd>{t('common.retry')}</ListEnd>
        </View>
      ) : (
        <View onClick={list.more}>{rows > few || list.hasNextPage ? <ListEnd>{t(end)}</ListEnd> : null}</View>
      )}
    </View>
  )
}
