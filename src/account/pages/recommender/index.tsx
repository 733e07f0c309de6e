import type { Recommender } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRecommender } from '@/common/api/recommender'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { Switch } from '@/common/ui/switch'
import { useEndRecommendation, useSetAttribution } from '../../api/recommender'
import { recommenderMessages } from '../../messages/recommender'
import styles from './index.module.scss'
import '../../messages/errors'

/** Who recommended the shop to the customer and until when that counts; it can be ended, and refused altogether. */
export default function RecommenderPage() {
  const t = useMessages(recommenderMessages)
  const { data, error, refetch } = useRecommender({ staleTime: 0, logsIn: true })
  return (
    <Screen title={t('recommender.title')} className={styles.page}>
      {data ? (
        <Content data={data} />
      ) : error ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </Screen>
  )
}

function Content({ data: { recommender, allowed } }: { data: Recommender }) {
  const t = useMessages(recommenderMessages)
  const language = useLanguage()
  const showError = useShowError()
  const end = useEndRecommendation()
  const allow = useSetAttribution()
  async function askToEnd(name: string) {
    const sure = await confirm({
      title: t('recommender.end_sure', { name }),
      words: t('recommender.end_words'),
      yes: t('recommender.end_yes'),
      no: t('common.cancel'),
    })
    if (sure) end.mutate(undefined, { onSuccess: () => toast(t('recommender.ended')), onError: showError })
  }
  return (
    <View className={styles.blocks}>
      <CellGroup>
        {recommender ? (
          <Cell
            icon="user"
            title={recommender.nickname}
            note={t('recommender.since', {
              opened: formatDay(recommender.openedAt, language),
              until: formatDay(recommender.until, language),
            })}
          />
        ) : (
          <Cell icon="user" title={t('recommender.none')} />
        )}
        <Cell
          title={t('recommender.allow')}
          note={t('recommender.allow_note')}
          value={
            <Switch
              checked={allowed}
              label={t('recommender.allow')}
              onChange={(wanted) => allow.mutate(wanted, { onError: showError })}
            />
          }
        />
      </CellGroup>
      <View>
        {recommender ? (
          <Button kind="outline" loading={end.isPending} onClick={() => void askToEnd(recommender.nickname)}>
            {t('recommender.end')}
          </Button>
        ) : null}
      </View>
      <View className={styles.words}>{t('recommender.words')}</View>
    </View>
  )
}
