import { useRouter } from '@tarojs/taro'
import { useMessages } from '@/common/messages'
import { leavePage } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useTitles } from '../../api/titles'
import { TitleEditor } from '../../components/title-editor'
import { paths } from '../../lib/paths'
import { titleMessages } from '../../messages/titles'
import '../../messages/errors'

/** Adds a title, or changes the one with `id`. */
export default function TitlePage() {
  const t = useMessages(titleMessages)
  const { id } = useRouter().params
  const titles = useTitles()
  const title = titles.data?.items.find((one) => one.id === id)
  const back = () => void leavePage(paths.titles)
  return (
    <Screen title={t(id ? 'titles.edit' : 'titles.new')}>
      {!id ? (
        <TitleEditor onDone={back} />
      ) : title ? (
        <TitleEditor title={title} onDone={back} />
      ) : titles.error ? (
        <ErrorView error={titles.error} onRetry={() => void titles.refetch()} />
      ) : titles.data ? (
        <Empty icon="edit" title={t('titles.none')} action={t('common.back')} onAction={back} />
      ) : (
        <Skeleton kind="text" count={2} />
      )}
    </Screen>
  )
}
