import type { InboxNotice } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Badge } from '@/common/ui/badge'
import { noticeMessages } from '../messages/notices'
import styles from './notice-row.module.scss'

interface NoticeRowProps {
  notice: InboxNotice
  /** The server's time. */
  now: string
  onOpen: () => void
}

export function NoticeRow({ notice, now, onOpen }: NoticeRowProps) {
  const t = useMessages(noticeMessages)
  const language = useLanguage()
  const { title, text, createdAt, read } = notice
  const when = formatMoment(createdAt, language, now)
  const label = [read ? '' : t('notices.unread'), title, when, text].filter(Boolean).join(' ')
  return (
    <View className={styles.row} onClick={onOpen} {...aria({ role: 'button', label })}>
      <View className={styles.head}>
        {read ? null : <Badge className={styles.dot} />}
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.when}>{when}</Text>
      </View>
      <Text className={styles.text}>{text}</Text>
    </View>
  )
}
