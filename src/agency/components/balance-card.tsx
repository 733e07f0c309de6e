import type { MyAgency } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Notice } from '@/common/ui/notice'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { centreMessages } from '../messages/centre'
import styles from './balance-card.module.scss'

/** Whose agency it is, what the merchant has yet to pay it, and where the rest of what was earned is. */
export function BalanceCard({ agency }: { agency: MyAgency }) {
  const t = useMessages(centreMessages)
  const { balance, depositFen } = agency
  const parts = [
    { key: 'pending', fen: balance.pendingFen },
    ...(balance.heldFen === 0 ? [] : [{ key: 'held', fen: balance.heldFen } as const]),
    { key: 'paid', fen: balance.paidFen },
  ] as const
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className={styles.name}>{agency.name}</View>
        <Tag tone="plain">{t(agency.isOwner ? 'agency.owner' : 'agency.operator')}</Tag>
      </View>
      <View className={styles.fine}>{agency.legalName}</View>
      <View>
        <View className={styles.label}>{t('agency.settled')}</View>
        <Price fen={balance.availableFen} size="xl" tone={balance.availableFen < 0 ? 'act' : 'jade'} />
      </View>
      {balance.availableFen < 0 ? <Notice tone="act">{t('agency.negative')}</Notice> : null}
      <View className={styles.parts}>
        {parts.map(({ key, fen }) => (
          <View key={key} className={styles.part}>
            <View className={styles.label}>{t(`agency.${key}`)}</View>
            <Price fen={fen} size="s" tone="ink" />
          </View>
        ))}
      </View>
      <View className={styles.fine}>{t('agency.deposit', { price: formatFen(depositFen, { short: true }) })}</View>
    </View>
  )
}
