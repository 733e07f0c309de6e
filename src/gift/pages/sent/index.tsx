import type { GivenPresentRow } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { cx } from '@/common/lib/cx'
import { formatDay, formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage, openTab } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Screen } from '@/common/ui/screen'
import { useSentPresents } from '../../api/presents'
import { PresentRow } from '../../components/present-row'
import { waitsForDay } from '../../lib/opening-day'
import { presentChunks } from '../../lib/present-chunks'
import { datedMessages } from '../../messages/dated'
import { presentMessages } from '../../messages/present'
import styles from './index.module.scss'
import '../../messages/errors'

export default function SentPage() {
  const t = useMessages(presentMessages)
  const sent = useSentPresents()
  return (
    <Screen title={t('sent.title')}>
      <View className={styles.page}>
        <PageList
          list={sent}
          skeletons={3}
          empty={{
            icon: 'gift',
            title: t('sent.none'),
            words: t('sent.none_words'),
            action: t('sent.go'),
            onAction: () => openTab('gifts'),
          }}
        >
          <EndlessList list={sent} {...presentChunks}>
            {(rows) => rows.map((present) => <SentRow key={present.id} present={present} />)}
          </EndlessList>
        </PageList>
      </View>
    </Screen>
  )
}

function SentRow({ present }: { present: GivenPresentRow }) {
  const t = useMessages(presentMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const { id, state, goods, parcelCount, claimedCount, thanksCount, createdAt, now } = present

  function stateWords(): string {
    if (present.takenBack) return dated('dated.row_taken_back')
    if (waitsForDay(present)) return dated('dated.row', { day: formatDay(present.opensAt ?? now, language, now) })
    if (state !== 'closed') return t(`sent.state_${state}`)
    if (claimedCount === 0) return t('sent.state_returned')
    return claimedCount === parcelCount ? t('present.state_claimed') : t('sent.state_some')
  }

  return (
    <PresentRow
      goods={goods}
      onOpen={() => openPage(giftPaths.present(id))}
      head={
        <>
          <Text className={styles.when}>{formatMoment(createdAt, language, now)}</Text>
          <Text className={cx(styles.state, (state === 'open' || state === 'to_pay') && styles.live)}>
            {stateWords()}
          </Text>
        </>
      }
    >
      <View className={styles.counts}>{goods.specText}</View>
      {parcelCount > 1 && (state === 'open' || state === 'closed') ? (
        <View className={styles.counts}>{t('sent.counts', { claimed: claimedCount, n: parcelCount })}</View>
      ) : null}
      {thanksCount > 0 ? <View className={styles.thanks}>{t('sent.thanks', { n: thanksCount })}</View> : null}
    </PresentRow>
  )
}
