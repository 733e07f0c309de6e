import type { CommissionState } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Screen } from '@/common/ui/screen'
import { SegmentedControl } from '@/common/ui/segmented'
import { Tabs } from '@/common/ui/tabs'
import { Leads } from '../../components/leads'
import { Lines } from '../../components/lines'
import { OperatorsOnly } from '../../components/operators-only'
import { Statement } from '../../components/statement'
import { earningsMessages } from '../../messages/earnings'
import styles from './index.module.scss'
import '../../messages/errors'

const shownAs = ['lines', 'statement', 'payments', 'leads'] as const

// An agency is paid by bank transfer: none of its lines is ever in payout.
const states = ['all', 'pending', 'held', 'settled', 'paid', 'reversed'] as const satisfies readonly (
  | CommissionState
  | 'all'
)[]

/** What we earned: line by line, by month, and what the merchant has paid; and the leads, which earn nothing. */
export default function EarningsPage() {
  const t = useMessages(earningsMessages)
  const client = useQueryClient()
  return (
    <Screen title={t('agencyearnings.title')}>
      <OperatorsOnly onRefresh={() => client.invalidateQueries({ queryKey: ['agency'] })}>
        {() => <Earnings />}
      </OperatorsOnly>
    </Screen>
  )
}

function Earnings() {
  const t = useMessages(earningsMessages)
  const [shown, setShown] = useState<(typeof shownAs)[number]>('lines')
  const [state, setState] = useState<(typeof states)[number]>('all')
  return (
    <>
      <View className={styles.head}>
        <View className={styles.kinds}>
          <SegmentedControl
            items={shownAs.map((key) => ({ key, label: t(`agencyearnings.${key}`) }))}
            active={shown}
            onChange={setShown}
          />
        </View>
        {shown === 'lines' ? (
          <Tabs
            items={states.map((key) => ({ key, label: t(`agencyearnings.state_${key}`) }))}
            active={state}
            onChange={setState}
          />
        ) : null}
      </View>
      <View className={styles.page}>
        {shown === 'lines' ? (
          <Lines key={state} state={state === 'all' ? null : state} />
        ) : shown === 'leads' ? (
          <Leads />
        ) : (
          <Statement of={shown} />
        )}
      </View>
    </>
  )
}
