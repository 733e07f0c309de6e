import type { Occasion } from '@haoli/contract'
import { ScrollView, View } from '@tarojs/components'
import { occasionsOffered } from '@/common/blocks/occasions/art'
import { occasionMessages } from '@/common/blocks/occasions/messages'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import styles from './occasion-row.module.scss'

interface OccasionRowProps {
  chosen: Occasion
  onChoose: (occasion: Occasion) => void
}

/** The choice of the occasion. */
export function OccasionRow({ chosen, onChoose }: OccasionRowProps) {
  const t = useMessages(occasionMessages)
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className={styles.scroll}>
      <View className={styles.row}>
        {occasionsOffered.map((occasion) => (
          <View
            key={occasion}
            className={cx(styles.tile, styles[occasion], occasion === chosen && styles.chosen)}
            onClick={() => onChoose(occasion)}
            {...aria({ role: 'radio', checked: occasion === chosen, label: t(`occasion.${occasion}`) })}
          >
            <OccasionPicture occasion={occasion} className={styles.picture} />
            <View className={styles.name}>{t(`occasion.${occasion}`)}</View>
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
