import type { CommissionLine } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Price } from '@/common/ui/price'
import { Sheet } from '@/common/ui/sheet'
import { storyOf } from '../lib/story'
import { earningsMessages } from '../messages/earnings'
import { storyMessages } from '../messages/story'
import { HoldPart } from './hold-part'
import styles from './line-sheet.module.scss'

interface LineSheetProps {
  /** Kept while the sheet closes. */
  line: CommissionLine | null
  open: boolean
  onClose: () => void
  onAppealed: (line: CommissionLine) => void
}

/** How a line came about, in a sentence, and what holds it. */
export function LineSheet({ line, open, onClose, onAppealed }: LineSheetProps) {
  const t = useMessages(earningsMessages)
  const story = useMessages(storyMessages)
  const language = useLanguage()
  return (
    <Sheet open={open} title={t('earnings.how')} onClose={onClose}>
      {line ? (
        <View className={styles.body}>
          <View className={styles.title}>{line.title}</View>
          <Price fen={line.amountFen} size="l" tone={line.amountFen < 0 ? 'act' : 'jade'} />
          <View className={styles.story}>{storyOf(line, story, (when) => formatDay(when, language))}</View>
          {line.hold ? <HoldPart key={line.id} lineId={line.id} hold={line.hold} onAppealed={onAppealed} /> : null}
        </View>
      ) : null}
    </Sheet>
  )
}
