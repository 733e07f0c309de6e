import { Image, type ImageProps, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Icon } from '../icon'
import { pictureAddress } from './address'
import styles from './img.module.scss'
import { useLost } from './use-lost'

interface ImgProps {
  src: string | null | undefined
  /** What it shows; empty for a picture that only decorates. */
  alt: string
  mode?: ImageProps['mode']
  /** As high as it is wide. */
  square?: boolean
  /** At once, and not when it scrolls into sight. */
  eager?: boolean
  className?: string
  onClick?: () => void
}

/** A picture with its ground below it while it loads, and a gift in its place when its address does not answer. */
export function Img({ src, alt, mode = 'aspectFill', square, eager, className, onClick }: ImgProps) {
  const [lost, onError] = useLost(src)
  return (
    <View className={cx(styles.img, square && styles.square, className)} onClick={onClick}>
      {lost ? (
        <View className={styles.lost} {...aria({ role: 'img', label: alt })}>
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
          {...aria({ label: alt })}
        />
      )}
    </View>
  )
}
