import { Image, View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Skeleton } from '@/common/ui/skeleton'
import type { Poster } from '../hooks/use-poster'
import { shareMessages } from '../messages/share'
import styles from './poster-view.module.scss'

/** The poster as it will be saved. On WeChat a long press offers to send it as well. */
export function PosterView({ poster: { address, failed, picture }, title }: { poster: Poster; title: string }) {
  const t = useMessages(shareMessages)
  if (picture.error) return <ErrorView compact error={picture.error} onRetry={() => void picture.refetch()} />
  if (failed) return <Notice tone="plain">{t('share.poster_failed')}</Notice>
  if (!address) return <Skeleton kind="text" count={4} />
  return (
    <View className={styles.frame}>
      <Image
        className={styles.poster}
        src={address}
        showMenuByLongpress
        {...aria({ role: 'img', label: t('share.poster_of', { title }) })}
      />
    </View>
  )
}
