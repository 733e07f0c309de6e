import type { NoticeChoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { Switch } from '@/common/ui/switch'
import { useChooseNotice, useNoticeChoices } from '../../api/notices'
import { noticeMessages } from '../../messages/notices'
import styles from './index.module.scss'
import '../../messages/errors'

/** The one place where a person says of what WeChat may tell them. The rest is in the inbox. */
export default function NoticeChoicesPage() {
  const t = useMessages(noticeMessages)
  const showError = useShowError()
  const choices = useNoticeChoices()
  const choose = useChooseNotice()

  const change = ({ kind }: NoticeChoice, wanted: boolean) => choose.mutate({ kind, wanted }, { onError: showError })
  return (
    <Screen title={t('notices.choose')} className={styles.page}>
      {choices.data ? (
        <>
          <View className={styles.words}>{t('choices.words')}</View>
          <CellGroup>
            {choices.data.map((choice) => (
              <Cell
                key={choice.kind}
                title={choice.title}
                {...(choice.left > 0 && { note: t('choices.left', { n: choice.left }) })}
                value={
                  <Switch checked={choice.wanted} label={choice.title} onChange={(wanted) => change(choice, wanted)} />
                }
              />
            ))}
          </CellGroup>
        </>
      ) : choices.error ? (
        <ErrorView error={choices.error} onRetry={() => void choices.refetch()} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </Screen>
  )
}
