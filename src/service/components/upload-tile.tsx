import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { Img } from '@/common/ui/img'
import { needsAnother } from '../lib/upload-problem'
import type { FormFile } from '../lib/upload-queue'
import { proofMessages } from '../messages/proof'
import { showMedia } from '../platform/media-viewer'
import styles from './upload-tile.module.scss'

interface UploadTileProps {
  file: FormFile
  /** `图片 2`. */
  name: string
  onRetry: () => void
  onReplace: () => void
  onRemove: () => void
}

/** A file of the form: a tap shows it, or does what helps where it is not uploaded. */
export function UploadTile({ file, name, onRetry, onReplace, onRemove }: UploadTileProps) {
  const t = useMessages(proofMessages)
  const { kind, url, picture, state, percent, problem } = file
  const another = problem !== null && needsAnother(problem)
  const show = () => {
    if (url) showMedia({ kind, url, poster: picture }, t('common.close'))
  }
  return (
    <View className={styles.tile}>
      <View className={styles.inside}>
        {state === 'failed' ? (
          <View
            className={styles.touch}
            onClick={another ? onReplace : onRetry}
            {...aria({ role: 'button', label: t(another ? 'proof.choose_again' : 'proof.send_again', { name }) })}
          >
            <Shown picture={picture} />
            <View className={cx(styles.strip, styles.failed)}>{t(another ? 'proof.another' : 'proof.again')}</View>
          </View>
        ) : (
          <View className={styles.touch} onClick={show} {...aria({ role: 'button', label: name })}>
            <Shown picture={picture} />
            {kind === 'video' ? <View className={styles.play} /> : null}
            {state === 'sending' ? (
              <View className={styles.strip}>
                <View className={styles.bar} style={{ width: `${percent}%` }} />
                {percent < 100 ? `${percent}%` : t('proof.storing')}
              </View>
            ) : null}
          </View>
        )}
        <View
          className={styles.remove}
          onClick={onRemove}
          {...aria({ role: 'button', label: t('proof.remove', { name }) })}
        >
          <View className={styles.cross}>
            <Icon name="close" size={12} />
          </View>
        </View>
      </View>
    </View>
  )
}

/** The tile's name says what it is. */
const Shown = ({ picture }: Pick<FormFile, 'picture'>) =>
  picture ? (
    <Img eager className={styles.picture} src={picture} alt="" />
  ) : (
    <View className={styles.empty}>
      <Icon name="info" size={24} />
    </View>
  )
