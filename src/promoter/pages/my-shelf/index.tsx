import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { PromotersOnly } from '../../components/promoters-only'
import { ShelfEditor } from '../../components/shelf-editor'
import { useChangeShelf } from '../../hooks/use-change-shelf'
import { myShelfMessages } from '../../messages/my-shelf'
import styles from './index.module.scss'
import '../../messages/errors'

/** Where a promoter puts goods together for one link. */
export default function MyShelfPage() {
  const t = useMessages(myShelfMessages)
  return (
    <Screen title={t('ownshelf.title')} className={styles.page}>
      <PromotersOnly>{() => <Shelf />}</PromotersOnly>
    </Screen>
  )
}

function Shelf() {
  const changing = useChangeShelf()
  const { error, refetch } = changing.query
  if (changing.shelf) return <ShelfEditor shelf={changing.shelf} changing={changing} />
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />
  return (
    <View>
      <Skeleton kind="rows" count={3} />
    </View>
  )
}
