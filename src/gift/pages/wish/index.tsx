import { useRouter } from '@tarojs/taro'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useOwnWish, useWish } from '../../api/wishes'
import { WishView } from '../../components/wish-view'
import { wishMessages } from '../../messages/wish'
import '../../messages/errors'

/** The page that the card of a wish opens by `token`. With `product` and perhaps `sku` it is my own, to be sent. */
export default function WishPage() {
  const t = useMessages(wishMessages)
  const { token, product, sku } = useRouter().params
  const opened = useWish(decodeParam(token))
  const own = useOwnWish(decodeParam(product), decodeParam(sku) || null)
  const query = token ? opened : own
  const bad = !(token || product) || (query.isError && query.error.code === 'not_found')
  return (
    <Screen title={t('wish.title')}>
      {query.data ? (
        <WishView {...query.data} />
      ) : bad ? (
        <Empty
          icon="gift"
          title={t('wish.bad')}
          words={t('wish.bad_words')}
          action={t('wish.others')}
          onAction={() => openTab('gifts')}
        />
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton kind="rows" count={2} />
      )}
    </Screen>
  )
}
