import { useRouter } from '@tarojs/taro'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useInvitation } from '../../api/invited'
import { Invitation } from '../../components/invitation'
import { invitedMessages } from '../../messages/invited'
import styles from './index.module.scss'
import '../../messages/errors'

/** Where an agency's invitation leads: what it is for, and accepting it. */
export default function InvitedPage() {
  const t = useMessages(invitedMessages)
  const code = decodeParam(useRouter().params.code).trim()
  const { data, error, refetch } = useInvitation(code)
  const home = { action: t('common.go_home'), onAction: () => void openTab('home') }
  return (
    <Screen title={t('invited.title')} className={styles.page}>
      {data ? (
        <Invitation invitation={data} code={code} />
      ) : code === '' ? (
        <Empty icon="user" title={t('invited.no_code')} words={t('invited.no_code_words')} {...home} />
      ) : error?.code === 'not_found' ? (
        <Empty icon="user" title={t('invited.over')} words={t('invited.over_words')} {...home} />
      ) : error ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="text" count={2} />
      )}
    </Screen>
  )
}
