import type { Occasion } from '@haoli/contract'
import { Image, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { occasionArt } from './art'
import styles from './occasions.module.scss'

interface OccasionPictureProps {
  occasion: Occasion
  className?: string
}

/** Decorates: the occasion's name stands beside it, or in the words around. */
export const OccasionPicture = ({ occasion, className }: OccasionPictureProps) => (
  <View className={cx(styles.box, className)} {...aria({ hidden: true })}>
    <Image className={styles.picture} src={occasionArt[occasion]} mode="aspectFit" />
  </View>
)
