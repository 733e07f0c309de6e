import type { AgencyLead } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { dot } from '@/common/lib/dot'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { ListPicture } from '@/common/ui/img/list-picture'
import { Price } from '@/common/ui/price'
import { leadsMessages } from '../messages/leads'
import styles from './line-row.module.scss'

/** What one day brought for one product out of one room. */
export const LeadRow = memo(function LeadRow({ lead }: { lead: AgencyLead }) {
  const t = useMessages(leadsMessages)
  const language = useLanguage()
  const { day, room, talent, title, imageUrl, pieces, refundedPieces, fen } = lead
  const sold = [
    formatDay(day, language),
    t('agencyleads.pieces', { n: pieces }),
    ...(refundedPieces > 0 ? [t('agencyleads.refunded', { n: refundedPieces })] : []),
  ]
  return (
    <View className={styles.row}>
      <ListPicture className={styles.picture} src={imageUrl} />
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        <View className={styles.fine}>{talent ?? t('agencyleads.room', { room })}</View>
        <View className={styles.fine}>{sold.join(dot)}</View>
      </View>
      <View className={styles.end}>
        <Price fen={fen} size="s" tone={fen === 0 ? 'muted' : 'ink'} />
      </View>
    </View>
  )
})
