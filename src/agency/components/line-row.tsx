import type { AgencyLine } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { rateWords } from '../lib/percent'
import { earningsMessages } from '../messages/earnings'
import styles from './line-row.module.scss'

export const lineChunks = { atOnce: 8, chunkPx: 750 }

const tones = {
  pending: 'gold',
  held: 'act',
  settled: 'jade',
  in_payout: 'gold',
  paid: 'jade',
  reversed: 'plain',
} as const

interface LineRowProps {
  line: AgencyLine
  onOpen: (line: AgencyLine) => void
}

/** One line of ours: of which product, through whom, and how much; a tap tells how it came. */
export const LineRow = memo(function LineRow({ line: whole, onOpen }: LineRowProps) {
  const t = useMessages(earningsMessages)
  const language = useLanguage()
  const { line, part, through } = whole
  const { state, amountFen, reverses, createdAt } = line
  const how = reverses === null ? rateWords(line.ratePpm) : t('agencyearnings.back')
  const who = t(`agencyearnings.${part}`, { name: through })
  const words = `${line.title} ${who} ${formatFen(amountFen)} ${t(`agencyearnings.state_${state}`)}`
  return (
    <View className={styles.row} onClick={() => onOpen(whole)} {...aria({ role: 'button', label: words })}>
      <ListPicture className={styles.picture} src={line.imageUrl} />
      <View className={styles.words}>
        <View className={styles.title}>{line.title}</View>
        <View className={styles.fine}>{who}</View>
        <View className={styles.fine}>{`${formatDay(createdAt, language)}${dot}${how}`}</View>
      </View>
      <View className={styles.end}>
        <Price fen={amountFen} size="s" tone={state === 'reversed' ? 'muted' : amountFen < 0 ? 'act' : 'jade'} />
        <Tag tone={tones[state]}>{t(`agencyearnings.state_${state}`)}</Tag>
      </View>
    </View>
  )
})
