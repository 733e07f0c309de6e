import type { MyPromoter } from '@haoli/contract'
import { View } from '@tarojs/components'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Notice } from '@/common/ui/notice'
import { Price } from '@/common/ui/price'
import { centreMessages } from '../messages/centre'
import styles from './balance-card.module.scss'

const parts = ['pending', 'held', 'in_payout', 'paid'] as const

/** What can be withdrawn, and where the rest of what was earned is. What is held is named where there is some. */
export function BalanceCard({ balance, settling }: Pick<MyPromoter, 'balance' | 'settling'>) {
  const t = useMessages(centreMessages)
  const language = useLanguage()
  const { availableFen } = balance
  const { next, waitingFen } = settling
  const yuan = (fen: number) => formatFen(fen, { short: true })
  const fen = {
    pending: balance.pendingFen,
    held: balance.heldFen,
    in_payout: balance.inPayoutFen,
    paid: balance.paidFen,
  }
  return (
    <View className={styles.card}>
      <View className={styles.top}>
        <View className={styles.available}>
          <View className={styles.label}>{t('centre.available')}</View>
          <Price fen={availableFen} size="xl" tone={availableFen < 0 ? 'act' : 'jade'} />
        </View>
        <Button small onClick={() => openPage(promoterPaths.withdraw)}>
          {t('centre.withdraw')}
        </Button>
      </View>
      {availableFen < 0 ? <Notice tone="act">{t('centre.negative')}</Notice> : null}
      <View className={styles.parts}>
        {parts
          .filter((part) => part !== 'held' || fen.held !== 0)
          .map((part) => (
            <View key={part} className={styles.part}>
              <View className={styles.label}>{t(`centre.${part}`)}</View>
              <Price fen={fen[part]} size="s" tone="ink" />
            </View>
          ))}
      </View>
      {next || waitingFen !== 0 ? (
        <View className={styles.label}>
          {[
            next ? t('centre.settles', { price: yuan(next.fen), day: formatDay(next.at, language) }) : '',
            waitingFen === 0 ? '' : t('centre.waits', { price: yuan(waitingFen) }),
          ]
            .filter(Boolean)
            .join(dot)}
        </View>
      ) : null}
    </View>
  )
}
