import type { ReceivedPresentRow } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { openPage } from '@/common/blocks/links/links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { WaitingPresent } from '@/common/blocks/waiting-present/index'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Img } from '@/common/ui/img'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useReceivedPresents } from '../../api/received-presents'
import { presentChunks } from '../../lib/present-chunks'
import { receivedMessages } from '../../messages/received'
import styles from './index.module.scss'

export default function ReceivedPage() {
  const t = useMessages(receivedMessages)
  const received = useReceivedPresents()
  usePullDownRefresh(() => void received.refetch().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(received.more)
  return (
    <Screen title={t('received.title')}>
      <View className={styles.page}>
        <WaitingPresent />
        {received.isPending ? <Skeleton kind="rows" count={3} /> : null}
        {received.isError && !received.data ? (
          <ErrorView error={received.error} onRetry={() => void received.refetch()} />
        ) : null}
        {received.isSuccess && received.items.length === 0 ? (
          <Empty
            icon="heart"
            title={t('received.none')}
            words={t('received.none_words')}
            action={t('received.look')}
            onAction={() => void Taro.switchTab({ url: '/tabs/gifts/index' })}
          />
        ) : null}
        {received.items.length > 0 ? (
          <EndlessList list={received} {...presentChunks}>
            {(rows) => rows.map((present) => <ReceivedRow key={present.id} present={present} />)}
          </EndlessList>
        ) : null}
      </View>
    </Screen>
  )
}

function ReceivedRow({ present }: { present: ReceivedPresentRow }) {
  const t = useMessages(receivedMessages)
  const language = useLanguage()
  const { id, giver, goods, state, claimedAt, note } = present
  return (
    <View
      className={styles.card}
      hoverClass={styles.pressed}
      onClick={() => openPage(giftPaths.receivedPresent(id))}
      {...aria({ role: 'button', label: `${goods.title} ${t('received.from', { name: giver.nickname })}` })}
    >
      <View className={styles.head}>
        <Text className={styles.from}>{t('received.from', { name: giver.nickname })}</Text>
        <Text className={styles.state}>{t(`received.state_${state}`)}</Text>
      </View>
      <View className={styles.goods}>
        <Img src={goods.imageUrl} alt="" className={styles.picture} />
        <View className={styles.words}>
          <View className={styles.title}>{goods.title}</View>
          <View className={styles.when}>{goods.specText}</View>
          {note ? <View className={styles.note}>{`“${note}”`}</View> : null}
          <View className={styles.when}>{formatMoment(claimedAt, language)}</View>
        </View>
      </View>
    </View>
  )
}
