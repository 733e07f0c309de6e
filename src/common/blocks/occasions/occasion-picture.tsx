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

/** A decoration, hidden from screen readers: the occasion's name is in the text beside it. */
export const OccasionPicture = ({ occasion, className }: OccasionPictureProps) => (
  <View className={cx(styles.box, className)} {...aria({ hidden: true })}>
    <Image className={styles.picture} src={occasionArt[occasion]} mode="aspectFit" />
  </View>
)
