import type { AfterSale } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { daysLeft, formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { Icon, type IconName } from '@/common/ui/icon'
import { endWordsOf, leftWordsOf } from '../lib/case-sentence'
import { afterSaleMessages } from '../messages/after-sale'
import { afterSaleWords } from '../messages/words'
import styles from './case-head.module.scss'

const messages = { ...afterSaleMessages, ...afterSaleWords }

/** Where it stands, what happens next, and by when. `onTimeOver`: the phone's clock may be wrong, so it is loaded again. */
export function CaseHead({ afterSale, onTimeOver }: { afterSale: AfterSale; onTimeOver: () => void }) {
  const t = useMessages(messages)
  const tone = toneOf(afterSale)
  return (
    <View className={cx(styles.head, styles[tone])}>
      <View className={styles.sign}>
        <Icon name={icons[tone]} size={24} />
      </View>
      <View className={styles.words}>
        <View className={styles.state} {...aria({ role: 'heading' })}>
          {t(`aftersale.state_${afterSale.state}`)}
        </View>
        <View className={styles.sentence}>
          <Sentence afterSale={afterSale} onTimeOver={onTimeOver} />
        </View>
      </View>
    </View>
  )
}

type Tone = 'mine' | 'theirs' | 'done' | 'ended'
const icons: Record<Tone, IconName> = { mine: 'edit', theirs: 'clock', done: 'check', ended: 'close' }

function toneOf({ waitsFor, open, state }: AfterSale): Tone {
  if (open) return waitsFor === 'buyer' ? 'mine' : 'theirs'
  return state.includes('success') || state === 'merchant_overdue_refund' ? 'done' : 'ended'
}

function Sentence({ afterSale, onTimeOver }: { afterSale: AfterSale; onTimeOver: () => void }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { deadline, now, refundedFen = 0, disputeBefore, reopenBefore } = afterSale
  const left = leftWordsOf(afterSale)
  if (left && deadline) {
    const leftMs = Date.parse(deadline) - Date.parse(now)
    if (leftMs <= 0) return t('case.over')
    const days = daysLeft(leftMs)
    // Chinese has no space between 天 and what follows it.
    if (days !== null) return t(`case.${left}`, { left: t('common.days', { n: days }) }).replace('天 ', '天')
    const words = t(`case.${left}`, { left: countdownHere })
    return <WithCountdown words={words} until={deadline} asOf={now} onEnd={onTimeOver} />
  }
  const end = endWordsOf(afterSale)
  if (!end) return null
  const before = disputeBefore ?? reopenBefore
  const day = before ? formatLastDay(before, language) : ''
  return t(`case.${end}`, { price: formatFen(refundedFen), day })
}
