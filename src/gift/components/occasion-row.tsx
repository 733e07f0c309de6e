import { ScrollView, View } from '@tarojs/components'
import { OccasionPicture } from '@/common/blocks/occasions/occasion-picture'
import type { OccasionOffered } from '@/common/blocks/occasions/use-occasions'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import styles from './occasion-row.module.scss'

interface OccasionRowProps {
  offered: OccasionOffered[]
  chosen: OccasionOffered
  onChoose: (code: string) => void
}

/** The choice of the occasion. */
export function OccasionRow({ offered, chosen, onChoose }: OccasionRowProps) {
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className={styles.scroll}>
      <View className={styles.row}>
        {offered.map(({ code, art, title }) => (
          <View
            key={code}
            className={cx(styles.tile, styles[art], code === chosen.code && styles.chosen)}
            onClick={() => onChoose(code)}
            {...aria({ role: 'radio', checked: code === chosen.code, label: title })}
          >
            <OccasionPicture occasion={art} className={styles.picture} />
            <View className={styles.name}>{title}</View>
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
