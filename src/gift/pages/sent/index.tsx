import type { GivenPresentRow } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { openPage } from '@/common/blocks/links/links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { cx } from '@/common/lib/cx'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Img } from '@/common/ui/img'
import { Price } from '@/common/ui/price'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useSentPresents } from '../../api/presents'
import { presentChunks } from '../../lib/present-chunks'
import { presentMessages } from '../../messages/present'
import styles from './index.module.scss'

export default function SentPage() {
  const t = useMessages(presentMessages)
  const sent = useSentPresents()
  usePullDownRefresh(() => void sent.refetch().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(sent.more)
  return (
    <Screen title={t('sent.title')}>
      <View className={styles.page}>
        {sent.isPending ? <Skeleton kind="rows" count={3} /> : null}
        {sent.isError && !sent.data ? <ErrorView error={sent.error} onRetry={() => void sent.refetch()} /> : null}
        {sent.isSuccess && sent.items.length === 0 ? (
          <Empty
            icon="gift"
            title={t('sent.none')}
            words={t('sent.none_words')}
            action={t('sent.go')}
            onAction={() => void Taro.switchTab({ url: '/tabs/gifts/index' })}
          />
        ) : null}
        {sent.items.length > 0 ? (
          <EndlessList list={sent} {...presentChunks}>
            {(rows) => rows.map((present) => <SentRow key={present.id} present={present} />)}
          </EndlessList>
        ) : null}
      </View>
    </Screen>
  )
}

function SentRow({ present }: { present: GivenPresentRow }) {
  const t = useMessages(presentMessages)
  const language = useLanguage()
  const { id, state, goods, parcelCount, claimedCount, thanksCount, createdAt, payableFen, now } = present
  const open = () => openPage(giftPaths.present(id))

  function stateWords(): string {
    if (state !== 'closed') return t(`sent.state_${state}`)
    if (claimedCount === 0) return t('sent.state_returned')
    return claimedCount === parcelCount ? t('present.state_claimed') : t('sent.state_some')
  }

  return (
    <View
      className={styles.card}
      hoverClass={styles.pressed}
      onClick={open}
      {...aria({ role: 'button', label: goods.title })}
    >
      <View className={styles.head}>
        <Text className={styles.when}>{formatMoment(createdAt, language, now)}</Text>
        <Text className={cx(styles.state, (state === 'open' || state === 'to_pay') && styles.live)}>
          {stateWords()}
        </Text>
      </View>
      <View className={styles.goods}>
        <Img src={goods.imageUrl} alt="" className={styles.picture} />
        <View className={styles.words}>
          <View className={styles.title}>{goods.title}</View>
          <View className={styles.counts}>{goods.specText}</View>
          {parcelCount > 1 && (state === 'open' || state === 'closed') ? (
            <View className={styles.counts}>{t('sent.counts', { claimed: claimedCount, n: parcelCount })}</View>
          ) : null}
          {thanksCount > 0 ? <View className={styles.thanks}>{t('sent.thanks', { n: thanksCount })}</View> : null}
        </View>
        <Price fen={payableFen} size="s" tone="ink" />
      </View>
    </View>
  )
}
