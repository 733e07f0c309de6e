import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { ChunkedRows } from '@/common/ui/list-chunk/chunked-rows'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { usePromoterDays } from '../../api/earnings'
import { DayHead, DayRow, dayChunks } from '../../components/day-row'
import { PromotersOnly } from '../../components/promoters-only'
import { centreMessages } from '../../messages/centre'
import styles from './index.module.scss'
import '../../messages/errors'

/** What each of the last 60 days brought, the latest first: counts and sums, never who. */
export default function DaysPage() {
  const t = useMessages(centreMessages)
  const client = useQueryClient()
  return (
    <Screen title={t('centre.days')} className={styles.page}>
      <PromotersOnly orLeft onRefresh={() => client.invalidateQueries({ queryKey: ['promoter', 'days'] })}>
        {() => <Days />}
      </PromotersOnly>
    </Screen>
  )
}

function Days() {
  const t = useMessages(centreMessages)
  const { data, error, refetch } = usePromoterDays(60)
  if (!data) {
    if (error) return <ErrorView error={error} onRetry={() => void refetch()} />
    return <Skeleton kind="text" count={4} />
  }
  return (
    <>
      <View className={styles.words}>{t('centre.days_words')}</View>
      <View className={styles.card}>
        <DayHead />
        <ChunkedRows rows={[...data.items].reverse()} inSight {...dayChunks}>
          {(rows) => rows.map((day) => <DayRow key={day.day} of={day} />)}
        </ChunkedRows>
      </View>
      <CellGroup>
        <Cell icon="box" title={t('centre.earnings')} onClick={() => openPage(promoterPaths.earnings)} />
      </CellGroup>
    </>
  )
}
