import type { ReceivedPresentRow } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage, openTab } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Screen } from '@/common/ui/screen'
import { useReceivedPresents } from '../../api/received-presents'
import { PresentRow } from '../../components/present-row'
import { WaitingPresent } from '../../components/waiting-present'
import { presentChunks } from '../../lib/present-chunks'
import { receivedMessages } from '../../messages/received'
import styles from './index.module.scss'
import '../../messages/errors'

export default function ReceivedPage() {
  const t = useMessages(receivedMessages)
  const received = useReceivedPresents()
  return (
    <Screen title={t('received.title')}>
      <View className={styles.page}>
        <WaitingPresent />
        <PageList
          list={received}
          skeletons={3}
          empty={{
            icon: 'heart',
            title: t('received.none'),
            words: t('received.none_words'),
            action: t('received.look'),
            onAction: () => openTab('gifts'),
          }}
        >
          <EndlessList list={received} {...presentChunks}>
            {(rows) => rows.map((present) => <ReceivedRow key={present.id} present={present} />)}
          </EndlessList>
        </PageList>
      </View>
    </Screen>
  )
}

function ReceivedRow({ present }: { present: ReceivedPresentRow }) {
  const t = useMessages(receivedMessages)
  const language = useLanguage()
  const { id, giver, goods, state, claimedAt, note } = present
  const from = t('received.from', { name: giver.nickname })
  return (
    <PresentRow
      goods={goods}
      onOpen={() => openPage(giftPaths.receivedPresent(id))}
      head={
        <>
          <Text className={styles.from}>{from}</Text>
          <Text className={styles.state}>{t(`received.state_${state}`)}</Text>
        </>
      }
    >
      <View className={styles.when}>{goods.specText}</View>
      {note ? <View className={styles.note}>{t('common.said', { words: note })}</View> : null}
      <View className={styles.when}>{formatMoment(claimedAt, language)}</View>
    </PresentRow>
  )
}
