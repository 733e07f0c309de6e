import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useT } from '@/messages'
import { aria } from '@/platform/aria'
import { ListChunk } from '@/ui/list-chunk/list-chunk'
import { ListEnd } from '@/ui/list-end'
import styles from './product-grid.module.scss'

interface EndlessListProps<P> {
  list: {
    data: { pages: P[] } | undefined
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    more: () => void
  }
  /** One page of the list, and its place. */
  children: (page: P, index: number) => ReactNode
  /** About how tall the first page is, CSS px, where it begins below the screen: it is drawn when it comes near. */
  waitsPx?: number | undefined
}

/** A list that pages in: each page is a chunk of its own, and the last line says what comes. */
export function EndlessList<P>({ list, children, waitsPx }: EndlessListProps<P>) {
  const t = useT()
  const pages = list.data?.pages ?? []
  const end = list.isFetchingNextPage ? 'common.loading_more' : list.hasNextPage ? 'common.more' : 'common.no_more'
  return (
    <View>
      <View>
        {pages.map((page, index) => (
          // A page is known by its place: its rows may change when it is loaded again.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said
          <View key={index} className={styles.chunk}>
            <ListChunk waitsPx={index === 0 ? waitsPx : undefined}>{children(page, index)}</ListChunk>
          </View>
        ))}
      </View>
      {list.isFetchNextPageError && !list.isFetchingNextPage ? (
        <View onClick={list.more} {...aria({ role: 'button' })}>
          <ListEnd>{t('common.retry')}</ListEnd>
        </View>
      ) : (
        <View onClick={list.more}>
          <ListEnd>{t(end)}</ListEnd>
        </View>
      )}
    </View>
  )
}
