import type { PromoterGoods } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Tag } from '@/common/ui/tag'
import { goodsMessages } from '../messages/goods'
import styles from './goods-row.module.scss'

/** For which orders a plan is, and until when. */
export function GoodsTags({ goods: { condition, endsAt } }: { goods: PromoterGoods }) {
  const t = useMessages(goodsMessages)
  const language = useLanguage()
  return (
    <View className={styles.tags}>
      {condition === 'any' ? null : <Tag tone="gold">{t(`goods.${condition}`)}</Tag>}
      {endsAt ? <Tag tone="plain">{t('goods.until', { day: formatLastDay(endsAt, language) })}</Tag> : null}
    </View>
  )
}
