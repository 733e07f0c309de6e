import { Image, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { Icon } from '../icon'
import { pictureAddress } from './address'
import styles from './img.module.scss'
import { useLoadFailed } from './use-load-failed'

/**
 * The picture of a row or card: lazy, hidden from screen readers because the text beside it says what it shows. Square
 * unless `className` says otherwise.
 */
export function ListPicture({ src, className }: { src: string | null; className?: string }) {
  const [failed, onError] = useLoadFailed(src)
  return (
    <View compileMode className={cx(styles.img, className ?? styles.square)} aria-hidden="true">
      {failed ? (
        <View className={styles.failed}>
          <Icon name="gift" size={28} />
        </View>
      ) : (
        <Image
          className={styles.picture}
          src={pictureAddress(src ?? '')}
          mode="aspectFill"
          lazyLoad
          webp
          onError={onError}
        />
      )}
    </View>
  )
}
