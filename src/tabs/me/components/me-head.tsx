import type { MeSummary } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useSession } from '@/common/api/session'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { Avatar } from '@/common/ui/avatar'
import { meMessages } from '../messages'
import styles from './me-head.module.scss'

interface CountProps {
  label: string
  count: number | undefined
  onClick: () => void
}

const Count = ({ label, count, onClick }: CountProps) => (
  <View className={styles.count} onClick={onClick} {...aria({ role: 'button' })}>
    <Text className={styles.figure}>{count === undefined ? '–' : String(count)}</Text>
    <Text className={styles.label}>{label}</Text>
  </View>
)

/** The user's name and picture, and counts of coupons, favourites and footprints. */
export function MeHead({ summary }: { summary: MeSummary | undefined }) {
  const t = useMessages(meMessages)
  const me = useSession((session) => session.me)
  const go = (url: string) => () => openPage(url)
  return (
    <View className={styles.card}>
      <View className={styles.who} onClick={go('/account/pages/settings/index')} {...aria({ role: 'link' })}>
        <Avatar name={me?.nickname ?? '礼'} src={me?.avatarUrl} size="l" />
        <View className={styles.words}>
          <View className={styles.name}>{me?.nickname ?? t('me.guest')}</View>
          <View className={styles.greeting}>{t('me.greeting')}</View>
        </View>
      </View>
      <View className={styles.counts}>
        <Count label={t('me.favourites')} count={summary?.favourites} onClick={go('/shop/pages/favourites/index')} />
        <Count label={t('me.footprints')} count={summary?.footprints} onClick={go('/shop/pages/footprints/index')} />
        <Count label={t('me.coupons')} count={summary?.coupons} onClick={go('/coupon/pages/mine/index')} />
      </View>
    </View>
  )
}
