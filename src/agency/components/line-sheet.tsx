import type { AgencyLine, LineCeiling } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { InfoRows } from '@/common/ui/info-rows'
import { Price } from '@/common/ui/price'
import { Sheet } from '@/common/ui/sheet'
import { rateWords } from '../lib/percent'
import { earningsMessages } from '../messages/earnings'
import styles from './sheet.module.scss'

interface LineSheetProps {
  /** Kept while the sheet closes. */
  line: AgencyLine | null
  open: boolean
  onClose: () => void
}

/** How a line came about: whose sale it was, what was paid, which part is ours, and what becomes of it. */
export function LineSheet({ line, open, onClose }: LineSheetProps) {
  const t = useMessages(earningsMessages)
  return (
    <Sheet open={open} title={t('agencyearnings.how')} onClose={onClose}>
      {line ? <Story of={line} /> : null}
    </Sheet>
  )
}

function Story({ of: { line, part, through } }: { of: AgencyLine }) {
  const t = useMessages(earningsMessages)
  const language = useLanguage()
  const { amountFen, baseFen, ratePpm, reverses, isPresent, state, ceiling } = line
  const day = (when: string) => formatDay(when, language)
  const dated = (label: string, when: string | null) => (when ? [{ label, value: day(when) }] : [])
  const cutWords = ({ period, ceilingFen, uncutFen, leftFen }: LineCeiling) =>
    t(`agencyearnings.cut_${period}`, {
      most: formatFen(ceilingFen),
      whole: formatFen(uncutFen),
      left: formatFen(leftFen),
    })
  const settles =
    state === 'held'
      ? [
          {
            label: t('agencyearnings.state_held'),
            value: line.hold ? t('agencyearnings.held_until', { day: day(line.hold.lapsesAt) }) : '',
          },
        ]
      : line.settledAt !== null || state === 'reversed'
        ? dated(t('agencyearnings.settled_on'), line.settledAt)
        : [
            {
              label: t('agencyearnings.settles_on'),
              value: line.settlesAt ? day(line.settlesAt) : t('agencyearnings.not_yet'),
            },
          ]
  return (
    <View className={styles.body}>
      <View className={styles.title}>{line.title}</View>
      <Price fen={amountFen} size="l" tone={amountFen < 0 ? 'act' : 'jade'} />
      <InfoRows
        rows={[
          { label: t('agencyearnings.part'), value: t(`agencyearnings.part_${part}`) },
          { label: t('agencyearnings.through'), value: through },
          { label: t('agencyearnings.paid_for'), value: formatFen(baseFen) },
          { label: t('agencyearnings.rate'), value: rateWords(ratePpm) },
          ...(ceiling ? [{ label: t('agencyearnings.cut'), value: cutWords(ceiling) }] : []),
          ...(isPresent ? [{ label: t('agencyearnings.present'), value: t('agencyearnings.accepted') }] : []),
          ...(reverses === null ? [] : [{ label: t('agencyearnings.back'), value: day(line.createdAt) }]),
          { label: t('agencyearnings.paid_on'), value: day(line.orderPaidAt) },
          ...dated(t('agencyearnings.completed_on'), line.completedAt),
          ...settles,
          ...dated(t('agencyearnings.remitted_on'), line.paidAt),
        ]}
      />
    </View>
  )
}
