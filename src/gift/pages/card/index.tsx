import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useSinglePage } from '@/common/api/visits'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { NavBar } from '@/common/ui/nav-bar'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { CardEnding } from '../../components/card-ending'
import { ClaimView } from '../../components/claim-view'
import { Envelope } from '../../components/envelope'
import { EnvelopeLeaving } from '../../components/envelope-leaving'
import { useCardPage } from '../../hooks/use-card-page'
import { useForAnotherChat } from '../../hooks/use-for-another-chat'
import type { CardScene } from '../../lib/card-scene'
import { cardMessages } from '../../messages/card'
import styles from './index.module.scss'
import '../../messages/errors'

/** The page that a shared card of a present opens. */
export default function CardPage() {
  const t = useMessages(cardMessages)
  const { token = '', private: isPrivate } = useRouter().params
  const page = useCardPage(token)
  const sealed = useSinglePage()
  const { card, query, scene } = page
  const elsewhere = useForAnotherChat(token, isPrivate === '1') && (scene === 'envelope' || scene === 'claim')
  const bad = token === '' || (query.isError && query.error.code === 'not_found')

  if (elsewhere) {
    return (
      <Screen title={t('unwrap.page')}>
        <NavBar back title={t('unwrap.page')} />
        <Empty
          icon="gift"
          title={t('unwrap.elsewhere')}
          words={t('unwrap.elsewhere_words')}
          action={t('unwrap.look_around')}
          onAction={() => openTab('gifts')}
        />
      </Screen>
    )
  }
  if (card && scene === 'envelope') {
    return (
      <Screen title={t('unwrap.page')}>
        {sealed ? null : <NavBar back over />}
        <Envelope
          card={card}
          how={sealed ? 'sealed' : page.busy === 'open' ? 'opening' : 'closed'}
          onOpen={() => void page.open()}
          onTimeOver={() => void page.refetch()}
        />
      </Screen>
    )
  }
  return (
    <Screen title={t('unwrap.page')}>
      {/* The outer box stays mounted: if it were removed, Taro would send all its siblings to WeChat again. */}
      <View>{page.leaving && card ? <EnvelopeLeaving card={card} /> : null}</View>
      {sealed ? null : <NavBar back title={t(scene === 'claim' ? 'unwrap.claim_title' : 'unwrap.page')} />}
      {card && scene && scene !== 'envelope' ? (
        <Unwrapped card={card} scene={scene} page={page} />
      ) : bad ? (
        <Empty
          icon="gift"
          title={t('unwrap.bad')}
          words={t('unwrap.bad_words')}
          action={t('unwrap.look_around')}
          onAction={() => openTab('gifts')}
        />
      ) : query.isError ? (
        <ErrorView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <View className={styles.wait}>
          <Skeleton kind="text" count={3} />
        </View>
      )}
    </Screen>
  )
}

interface UnwrappedProps {
  card: PresentCard
  scene: Exclude<CardScene, 'envelope'>
  page: ReturnType<typeof useCardPage>
}

const Unwrapped = ({ card, scene, page }: UnwrappedProps) =>
  scene === 'claim' ? <ClaimView card={card} page={page} /> : <CardEnding card={card} scene={scene} />
