import type { MyPromoter } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { decodeParam } from '@/common/lib/decode-param'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useMyPromoter } from '../../api/my-promoter'
import { JoinByAsking } from '../../components/join-by-asking'
import { JoinByCode } from '../../components/join-by-code'
import { LeaveButton } from '../../components/leave-button'
import { MyAgency } from '../../components/my-agency'
import { Registration } from '../../components/registration'
import { joinMessages } from '../../messages/join'
import styles from './index.module.scss'
import '../../messages/errors'

/** Becoming a promoter, by the merchant's invitation (`code`) or by asking, and leaving again. */
export default function JoinPage() {
  const t = useMessages(joinMessages)
  const code = decodeParam(useRouter().params.code)
  const { data, error, refetch } = useMyPromoter()
  return (
    <Screen title={t('join.title')} className={styles.page}>
      {data ? (
        <View className={styles.blocks}>
          <Standing promoter={data.promoter} code={code} />
          <View className={styles.words}>{t('join.what')}</View>
        </View>
      ) : error ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </Screen>
  )
}

function Standing({ promoter, code }: { promoter: MyPromoter | null; code: string }) {
  const t = useMessages(joinMessages)
  const language = useLanguage()
  const day = (when: string | null) => ({ day: when ? formatDay(when, language) : '' })
  switch (promoter?.state) {
    case 'active':
      return (
        <>
          <CellGroup>
            <Cell title={t('join.active')} note={t('join.since', day(promoter.joinedAt))} />
          </CellGroup>
          <Registration />
          {promoter.agency ? <MyAgency agency={promoter.agency} /> : null}
          <Button onClick={() => openPage(promoterPaths.centre)}>{t('join.centre')}</Button>
          <LeaveButton />
        </>
      )
    case 'asked':
      return (
        <>
          <CellGroup>
            <Cell icon="clock" title={t('join.asked')} note={t('join.asked_on', day(promoter.askedAt))} />
          </CellGroup>
          <ByCode code={code} />
        </>
      )
    case 'refused':
      return (
        <>
          <Notice tone="act">{t('join.refused', { reason: promoter.answer })}</Notice>
          <Ways code={code} />
        </>
      )
    case 'left':
      return (
        <>
          <CellGroup>
            <Cell
              title={t('join.left')}
              note={t('join.left_words', day(promoter.leftAt))}
              onClick={() => openPage(promoterPaths.centre)}
            />
          </CellGroup>
          <Ways code={code} />
        </>
      )
    default:
      return <Ways code={code} />
  }
}

const Heading = ({ children }: { children: string }) => (
  <View className={styles.title} {...aria({ role: 'heading' })}>
    {children}
  </View>
)

function ByCode({ code }: { code: string }) {
  const t = useMessages(joinMessages)
  return (
    <>
      <Heading>{t('join.by_code')}</Heading>
      <JoinByCode given={code} />
    </>
  )
}

function Ways({ code }: { code: string }) {
  const t = useMessages(joinMessages)
  return (
    <>
      <ByCode code={code} />
      <Heading>{t('join.by_asking')}</Heading>
      <JoinByAsking />
    </>
  )
}
