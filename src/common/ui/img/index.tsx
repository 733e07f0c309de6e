import { Image, type ImageProps, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria, pictureName } from '@/common/platform/aria'
import { Icon } from '../icon'
import { pictureAddress } from './address'
import styles from './img.module.scss'
import { useLoadFailed } from './use-load-failed'

interface ImgProps {
  src: string | null | undefined
  /** What it shows; empty for a decoration. */
  alt: string
  mode?: ImageProps['mode']
  /** Square. */
  square?: boolean
  /** Loads at once, not when it scrolls into view. */
  eager?: boolean
  className?: string
  onClick?: () => void
}

/** A picture on a plain background while it loads; a gift icon in its place when it fails to load. */
export function Img({ src, alt, mode = 'aspectFill', square, eager, className, onClick }: ImgProps) {
  const [failed, onError] = useLoadFailed(src)
  return (
    <View className={cx(styles.img, square && styles.square, className)} onClick={onClick}>
      {failed ? (
        <View className={styles.failed} {...aria({ role: 'img', label: alt })}>
          <Icon name="gift" size={28} />
        </View>
      ) : (
        <Image
          className={styles.picture}
          src={pictureAddress(src ?? '')}
          mode={mode}
          lazyLoad={!eager}
          webp
          onError={onError}
          {...pictureName(alt)}
        />
      )}
    </View>
  )
}
