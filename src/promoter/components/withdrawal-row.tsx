import type { Withdrawal } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { prepareConfirmation } from '../api/withdrawals'
import { useTakeMoney } from '../hooks/use-take-money'
import { withdrawMessages } from '../messages/withdraw'
import styles from './withdrawal-row.module.scss'

/** Withdrawals of a list. */
export const withdrawalChunks = { atOnce: 8, chunkPx: 720 }

const tones = { requested: 'gold', to_confirm: 'act', paid: 'jade', failed: 'plain' } as const

/** One withdrawal: what was paid and withheld, where it stands, and why it failed. */
export function WithdrawalRow({ withdrawal }: { withdrawal: Withdrawal }) {
  const t = useMessages(withdrawMessages)
  const language = useLanguage()
  const { take, busy } = useTakeMoney()
  const { id, state, amountFen, taxFen, failure, requestedAt, confirmBy } = withdrawal
  const confirms = state === 'to_confirm'
  const notes = [
    formatMoment(requestedAt, language),
    ...(taxFen > 0 ? [t('withdraw.tax_of', { price: formatFen(taxFen) })] : []),
    ...(failure ? [t(`withdraw.failed_${failure}`)] : []),
    ...(confirms && confirmBy ? [t('withdraw.confirm_by', { when: formatMoment(confirmBy, language) })] : []),
  ]
  return (
    <View className={styles.row}>
      <View className={styles.top}>
        <Price fen={amountFen - taxFen} tone="ink" />
        <Tag tone={tones[state]}>{t(`withdraw.${state}`)}</Tag>
      </View>
      {notes.map((note) => (
        <View key={note} className={styles.note}>
          {note}
        </View>
      ))}
      {confirms ? (
        <View className={styles.foot}>
          <Button small loading={busy} onClick={() => void take(() => prepareConfirmation(id))}>
            {t('withdraw.confirm')}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
