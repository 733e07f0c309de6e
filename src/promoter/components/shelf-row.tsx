import type { MyShelf } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { ownPaths } from '../lib/paths'
import { myShelfMessages } from '../messages/my-shelf'
import styles from './shelf-row.module.scss'

interface ShelfRowProps {
  item: MyShelf['items'][number]
  place: { isFirst: boolean; isLast: boolean }
  busy: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** A product on one's own shelf, with what moves it and takes it off. */
export function ShelfRow({ item: { product, earnsFen }, place, busy, onMove, onRemove }: ShelfRowProps) {
  const t = useMessages(myShelfMessages)
  const { id, title, listed, soldOut, imageUrl, priceFen, hasPriceRange } = product
  const earns =
    earnsFen === null ? t('ownshelf.no_plan') : t('ownshelf.earns', { price: formatFen(earnsFen, { short: true }) })
  const button = (key: 'ownshelf.up' | 'ownshelf.down' | 'ownshelf.remove', onTap: () => void, off = false) => (
    <Button small kind="quiet" disabled={off || busy} label={`${t(key)} ${title}`} onClick={onTap}>
      {t(key)}
    </Button>
  )
  return (
    <View className={styles.row}>
      <View className={styles.top} onClick={() => openPage(ownPaths.product(id))} aria-role="link" role="link">
        <ListPicture className={styles.picture} src={imageUrl} />
        <View className={styles.words}>
          <View className={styles.title}>{title}</View>
          <Price fen={priceFen} tone="ink" size="s" from={hasPriceRange} short />
          <View className={styles.tags}>
            {listed ? null : <Tag tone="plain">{t('ownshelf.off_shelf')}</Tag>}
            {listed && soldOut ? <Tag tone="plain">{t('ownshelf.sold_out')}</Tag> : null}
            {listed ? <Tag tone={earnsFen === null ? 'plain' : 'jade'}>{earns}</Tag> : null}
          </View>
        </View>
      </View>
      <View className={styles.foot}>
        {button('ownshelf.up', () => onMove(-1), place.isFirst)}
        {button('ownshelf.down', () => onMove(1), place.isLast)}
        {button('ownshelf.remove', onRemove)}
      </View>
    </View>
  )
}
