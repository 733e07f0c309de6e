import { View } from '@tarojs/components'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useListAct } from '@/common/blocks/product-grid/use-list-act'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Screen } from '@/common/ui/screen'
import { useFavourites } from '../../api/favourites'
import { FavouriteRow, favouriteChunks } from '../../components/kept/favourite-row'
import { RestockList } from '../../components/restock/restock-list'
import { keptMessages } from '../../messages/kept'
import styles from './index.module.scss'

export default function FavouritesPage() {
  const t = useMessages(keptMessages)
  const list = useFavourites()
  const { act, sheet } = useListAct()

  return (
    <Screen title={t('kept.favourites')}>
      <View className={styles.body}>
        <RestockList />
        <PageList
          list={list}
          suggests
          empty={{
            icon: 'heart',
            title: t('kept.no_favourites'),
            words: t('kept.no_favourites_words'),
            action: t('kept.browse'),
            onAction: () => openTab('home'),
          }}
        >
          <EndlessList list={list} {...favouriteChunks}>
            {(rows) => rows.map((product) => <FavouriteRow key={product.id} product={product} onAdd={act} />)}
          </EndlessList>
        </PageList>
        {sheet}
      </View>
    </Screen>
  )
}
