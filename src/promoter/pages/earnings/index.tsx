import { type CommissionLine, type CommissionState, commissionStates } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Screen } from '@/common/ui/screen'
import { Tabs } from '@/common/ui/tabs'
import { useCommissionLines, usePromoterMonths } from '../../api/earnings'
import { LineRow, lineChunks } from '../../components/line-row'
import { LineSheet } from '../../components/line-sheet'
import { NoPromoter } from '../../components/no-promoter'
import { Statement } from '../../components/statement'
import { centreMessages } from '../../messages/centre'
import { earningsMessages } from '../../messages/earnings'
import styles from './index.module.scss'
import '../../messages/errors'

type Chosen = CommissionState | 'all'

/** Everything that was earned and taken back, line by line: of a month with its statement, or in one state. */
export default function EarningsPage() {
  const t = useMessages(earningsMessages)
  const months = usePromoterMonths().data ?? []
  const [month, setMonth] = useState('all')
  const [state, setState] = useState<Chosen>('all')
  const statement = months.find((one) => one.month === month)
  const nameOf = (text: string) => {
    const [year = '', number = ''] = text.split('-')
    return t('earnings.month', { year, month: Number(number) })
  }
  return (
    <Screen title={t('earnings.title')}>
      <View className={styles.head}>
        <Tabs
          items={(['all', ...commissionStates] as const).map((key) => ({ key, label: t(`earnings.state_${key}`) }))}
          active={state}
          onChange={setState}
        />
      </View>
      <View>
        {months.length > 0 ? (
          <Tabs
            items={[
              { key: 'all', label: t('earnings.all_months') },
              ...months.map((one) => ({ key: one.month, label: nameOf(one.month) })),
            ]}
            active={month}
            onChange={setMonth}
          />
        ) : null}
      </View>
      <View className={styles.page}>
        <View>{statement ? <Statement of={statement} /> : null}</View>
        <Lines key={`${state} ${month}`} state={state === 'all' ? null : state} month={statement ? month : null} />
      </View>
    </Screen>
  )
}

function Lines(wanted: { state: CommissionState | null; month: string | null }) {
  const t = useMessages(earningsMessages)
  const centre = useMessages(centreMessages)
  const list = useCommissionLines(wanted)
  const [line, setLine] = useState<CommissionLine | null>(null)
  const [open, setOpen] = useState(false)
  const tell = useCallback((one: CommissionLine) => {
    setLine(one)
    setOpen(true)
  }, [])
  if (list.error?.code === 'not_a_promoter') return <NoPromoter />
  const chosen = wanted.state !== null || wanted.month !== null
  const none = chosen
    ? { title: t('earnings.none_here') }
    : {
        title: t('earnings.none'),
        words: t('earnings.none_words'),
        action: centre('centre.goods'),
        onAction: () => openPage(promoterPaths.goods),
      }
  return (
    <>
      <PageList list={list} empty={{ icon: 'wallet', ...none }}>
        <EndlessList list={list} {...lineChunks}>
          {(rows) => rows.map((row) => <LineRow key={row.id} line={row} onOpen={tell} />)}
        </EndlessList>
      </PageList>
      <LineSheet line={line} open={open} onClose={() => setOpen(false)} onAppealed={setLine} />
    </>
  )
}
