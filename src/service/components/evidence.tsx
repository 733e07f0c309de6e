import type { Upload } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import { proofMessages } from '../messages/proof'
import { showMedia } from '../platform/media-viewer'
import styles from './evidence.module.scss'

/** The pictures and the video of an application, as its sender sees them: a tap shows one. */
export function Evidence({ files }: { files: readonly Upload[] }) {
  const t = useMessages(proofMessages)
  const seen = files.filter(({ state }) => state !== 'refused')
  return (
    <>
      {seen.length > 0 ? (
        <View className={styles.files}>
          {seen.map(({ id, kind, url, posterUrl }, index) => (
            <View
              key={id}
              className={styles.file}
              onClick={() => url && showMedia({ kind, url, poster: posterUrl }, t('common.close'))}
              {...aria({
                role: 'button',
                label: kind === 'video' ? t('proof.video') : t('proof.picture', { n: index + 1 }),
              })}
            >
              <Img square src={kind === 'video' ? posterUrl : url} alt="" />
              {kind === 'video' ? <View className={styles.play} /> : null}
            </View>
          ))}
        </View>
      ) : null}
      {seen.length < files.length ? <View className={styles.hidden}>{t('proof.files_hidden')}</View> : null}
    </>
  )
}
