import type { CommissionLine } from '@haoli/contract'
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
import { rateWords } from '../lib/rate-words'
import { isOfDecision } from '../lib/story'
import { earningsMessages } from '../messages/earnings'
import { holdMessages } from '../messages/holds'
import styles from './line-row.module.scss'

/** Lines of commission. */
export const lineChunks = { atOnce: 8, chunkPx: 700 }

const tones = { settled: 'jade', paid: 'jade', held: 'act', reversed: 'plain' } as const

interface LineRowProps {
  line: CommissionLine
  onOpen: (line: CommissionLine) => void
}

/** One line of commission; a tap tells its story. */
export const LineRow = memo(function LineRow({ line, onOpen }: LineRowProps) {
  const t = useMessages(earningsMessages)
  const holds = useMessages(holdMessages)
  const language = useLanguage()
  const { state, amountFen, reverses, isPresent, createdAt, hold, ceiling } = line
  const tone = (tones as Partial<Record<typeof state, 'jade' | 'act' | 'plain'>>)[state] ?? 'gold'
  const how = reverses === null ? rateWords(line.ratePpm) : t(isOfDecision(line) ? 'earnings.refused' : 'earnings.back')
  const words = `${line.title} ${formatFen(amountFen)} ${t(`earnings.state_${state}`)}`
  return (
    <View className={styles.row} onClick={() => onOpen(line)} {...aria({ role: 'button', label: words })}>
      <ListPicture className={styles.picture} src={line.imageUrl} />
      <View className={styles.words}>
        <View className={styles.title}>{line.title}</View>
        <View className={styles.fine}>
          {formatDay(createdAt, language)}
          {`${dot}${how}`}
          {isPresent ? `${dot}${t('earnings.present')}` : ''}
          {ceiling ? `${dot}${t('earnings.cut')}` : ''}
        </View>
        {state === 'held' && hold ? (
          <View className={styles.fine}>{hold.reasons.map((reason) => holds(`hold.reason_${reason}`)).join(dot)}</View>
        ) : null}
      </View>
      <View className={styles.end}>
        <Price fen={amountFen} size="s" tone={state === 'reversed' ? 'muted' : amountFen < 0 ? 'act' : 'jade'} />
        <Tag tone={tone}>{t(`earnings.state_${state}`)}</Tag>
      </View>
    </View>
  )
})
