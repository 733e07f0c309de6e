import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { openAbove } from '@/common/platform/pages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useTitles } from '../../api/titles'
import { TitleRow } from '../../components/title-row'
import { paths } from '../../lib/paths'
import { titleMessages } from '../../messages/titles'
import styles from './index.module.scss'
import '../../messages/errors'

/** The titles that the shopper has invoices made out to. */
export default function TitlesPage() {
  const t = useMessages(titleMessages)
  const titles = useTitles()
  return (
    <Screen title={t('titles.title')}>
      {titles.data ? (
        titles.data.items.length > 0 ? (
          <View className={styles.list}>
            {titles.data.items.map((title) => (
              <TitleRow key={title.id} title={title} />
            ))}
          </View>
        ) : (
          <Empty icon="edit" title={t('titles.none')} words={t('titles.none_words')} />
        )
      ) : titles.error ? (
        <ErrorView error={titles.error} onRetry={() => void titles.refetch()} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
      <ActionBar>
        <Button grow onClick={() => void openAbove(paths.newTitle)}>
          {t('titles.add')}
        </Button>
      </ActionBar>
    </Screen>
  )
}
