import type { AgencyMember } from '@haoli/contract'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Avatar } from '@/common/ui/avatar'
import { Button } from '@/common/ui/button'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { rateWords } from '../lib/percent'
import { gateMessages } from '../messages/gate'
import { promotersMessages } from '../messages/promoters'
import styles from './member-row.module.scss'

export const memberChunks = { atOnce: 6, chunkPx: 800 }

interface MemberRowProps {
  member: AgencyMember
  /** Absent: nothing can be changed. */
  onShare?: ((member: AgencyMember) => void) | undefined
  onPart?: ((member: AgencyMember) => void) | undefined
}

/** One of our promoters: what they sold through us, what that brought, and their share. */
export const MemberRow = memo(function MemberRow({ member, onShare, onPart }: MemberRowProps) {
  const t = useMessages(promotersMessages)
  const gate = useMessages(gateMessages)
  const language = useLanguage()
  const { person, kind, sharePpm, joinedAt, leftAt, orders, salesFen, agencyFen } = member
  const said = { kind: gate(`kind.${kind}`), day: formatDay(leftAt ?? joinedAt, language) }
  const name = person.nickname
  return (
    <View className={styles.row}>
      <View className={styles.top}>
        <Avatar name={name} src={person.avatarUrl} size="s" />
        <View className={styles.words}>
          <View className={styles.name}>{name}</View>
          <View className={styles.fine}>{t(leftAt ? 'promoters.left' : 'promoters.since', said)}</View>
          <View className={styles.fine}>
            {t('promoters.sales', { n: orders, price: formatFen(salesFen, { short: true }) })}
          </View>
        </View>
        <View className={styles.end}>
          <View className={styles.fine}>{t('promoters.ours')}</View>
          <Price fen={agencyFen} size="s" tone={agencyFen < 0 ? 'act' : 'jade'} />
        </View>
      </View>
      <View className={styles.foot}>
        <View className={styles.tags}>
          {leftAt ? <Tag tone="plain">{t('promoters.gone')}</Tag> : null}
          {sharePpm !== null && !leftAt ? (
            <Tag tone="gold">{t('promoters.own', { rate: rateWords(sharePpm) })}</Tag>
          ) : null}
        </View>
        {onShare && onPart && !leftAt ? (
          <>
            <Button small kind="quiet" label={`${t('promoters.part')} ${name}`} onClick={() => onPart(member)}>
              {t('promoters.part')}
            </Button>
            <Button small kind="outline" label={`${t('promoters.change')} ${name}`} onClick={() => onShare(member)}>
              {t('promoters.change')}
            </Button>
          </>
        ) : null}
      </View>
    </View>
  )
})
