import type { CommissionLine, LineHold } from '@haoli/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/common/lib/clock'
import { daysLeft } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Notice } from '@/common/ui/notice'
import { holdMessages } from '../messages/holds'
import { AppealForm } from './appeal-form'
import styles from './hold-part.module.scss'

interface HoldPartProps {
  lineId: string
  hold: LineHold
  onAppealed: (line: CommissionLine) => void
}

/** Why a line is held, or was, until when, what the promoter said and what was decided. */
export function HoldPart({ lineId, hold, onAppealed }: HoldPartProps) {
  const t = useMessages(holdMessages)
  const { state, reasons, appeal, answer, lapsesAt } = hold
  const isOpen = state === 'open' || state === 'appealed'
  const days = daysLeft(Date.parse(lapsesAt) - serverNow())
  return (
    <View className={styles.part}>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('hold.title')}
      </View>
      {reasons.map((reason) => (
        <View key={reason} className={styles.words}>
          {t(`hold.reason_${reason}`)}
        </View>
      ))}
      <Notice tone={isOpen ? 'act' : 'plain'}>
        {isOpen ? (days === null ? t('hold.today') : t('hold.days', { n: days })) : t(`hold.${state}`)}
      </Notice>
      {appeal === null ? null : <Said title={t('hold.said')}>{appeal}</Said>}
      {answer === null ? null : <Said title={t('hold.answer')}>{answer}</Said>}
      {state === 'appealed' ? <View className={styles.words}>{t('hold.sent')}</View> : null}
      {state === 'open' ? <AppealForm lineId={lineId} onAppealed={onAppealed} /> : null}
    </View>
  )
}

const Said = ({ title, children }: { title: string; children: string }) => (
  <View>
    <View className={styles.label}>{title}</View>
    <View className={styles.words}>{children}</View>
  </View>
)
