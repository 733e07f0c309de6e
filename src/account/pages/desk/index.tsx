import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { goBack } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useAskedDesk, useDecideDesk } from '../../api/desk'
import { AskedDesk } from '../../components/asked-desk'
import { DeskCodeField } from '../../components/desk-code-field'
import { deskMessages } from '../../messages/desk'
import styles from './index.module.scss'
import '../../messages/errors'

/** Where a member of staff lets a desk in that shows a code. A link passes the code in `code`. */
export default function DeskPage() {
  const t = useMessages(deskMessages)
  const params = useRouter().params
  const [code, setCode] = useState(() => decodeParam(params.code))
  const [decided, setDecided] = useState<'approved' | 'refused' | null>(null)
  const query = useAskedDesk(code)
  const showError = useShowError()
  const { submit, submitting } = useDecideDesk(code)
  const startAgain = () => {
    setCode('')
    setDecided(null)
  }

  async function decide(approve: boolean) {
    try {
      const answer = await submit({ approve })
      if (answer !== undefined) setDecided(approve ? 'approved' : 'refused')
    } catch (error) {
      showError(error)
    }
  }

  return (
    <Screen title={t('desk.title')}>
      <View className={styles.page}>
        {decided ? (
          <Empty
            icon={decided === 'approved' ? 'check' : 'lock'}
            title={t(decided === 'approved' ? 'desk.approved' : 'desk.refused')}
            {...(decided === 'refused' && { words: t('desk.refused_words') })}
            action={t('desk.back')}
            onAction={() => void goBack()}
          />
        ) : code === '' ? (
          <DeskCodeField onCode={setCode} />
        ) : query.data ? (
          <AskedDesk asked={query.data} deciding={submitting} onDecide={(approve) => void decide(approve)} />
        ) : query.error?.code === 'desk_code_invalid' ? (
          <Empty
            icon="lock"
            title={t('desk.invalid')}
            words={t('desk.invalid_words')}
            action={t('desk.other')}
            onAction={startAgain}
          />
        ) : query.error ? (
          <ErrorView error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton kind="text" count={3} />
        )}
      </View>
    </Screen>
  )
}
