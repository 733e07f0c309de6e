import type { Occasion } from '@haoli/contract'
import { View } from '@tarojs/components'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './envelope-art.module.scss'

/**
 * The envelope. `asked`: tapped, the request is under way. `open`: the animation in which the flap opens and the letter
 * comes out.
 */
export const EnvelopeArt = ({ occasion, how }: { occasion: Occasion; how: 'closed' | 'asked' | 'open' }) => (
  <View className={cx(styles.envelope, how !== 'closed' && styles[how])} {...aria({ hidden: true })}>
    <View className={styles.inside} />
    <View className={styles.letter}>
      <OccasionPicture occasion={occasion} className={styles.art} />
    </View>
    <View className={styles.sides} />
    <View className={styles.shade}>
      <View className={styles.fold} />
    </View>
    <View className={cx(styles.shade, styles.lid)}>
      <View className={styles.flap} />
    </View>
    <View className={styles.seal}>礼</View>
  </View>
)
