import type { MyAgency } from '@haoli/contract'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Skeleton } from '@/common/ui/skeleton'
import { useMyAgency } from '../api/my-agency'
import { gateMessages } from '../messages/gate'
import styles from './operators-only.module.scss'

interface OperatorsOnlyProps {
  /** What else is loaded again when the page is pulled down. */
  onRefresh?: () => Promise<unknown>
  children: (agency: MyAgency) => ReactNode
}

/** What an agency's owner or operator sees of a page; others read who gets in. An ended agency is said to be one, and still shown. */
export function OperatorsOnly({ onRefresh, children }: OperatorsOnlyProps): ReactNode {
  const t = useMessages(gateMessages)
  const { data, error, refetch } = useMyAgency()
  usePullDownRefresh(() => void Promise.all([refetch(), onRefresh?.()]).finally(() => Taro.stopPullDownRefresh()))
  if (!data) {
    return error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton kind="text" count={4} />
  }
  const { agency } = data
  if (!agency) {
    return (
      <Empty
        icon="grid"
        title={t('gate.none')}
        words={t('gate.none_words')}
        action={t('common.go_home')}
        onAction={() => void openTab('home')}
      />
    )
  }
  return (
    <>
      {agency.state === 'ended' ? (
        <Notice tone="plain" className={styles.ended}>
          {t('gate.ended')}
        </Notice>
      ) : null}
      {children(agency)}
    </>
  )
}
