import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import styles from './skeleton.module.scss'

interface BoneProps {
  kind?: 'text' | 'short' | 'rect' | 'square' | 'circle'
  /** Sizes it where `kind` is not enough. */
  className?: string
}

/** One grey placeholder. */
export const Bone = ({ kind = 'text', className }: BoneProps) => (
  <View className={cx(styles.bone, kind === 'short' && styles.text, styles[kind], className)} />
)

const Words = () => (
  <>
    <Bone />
    <Bone kind="short" />
  </>
)

interface SkeletonProps {
  /** `rows`: cards with a picture on the left. `grid`: products two by two. `text`: a card of lines. */
  kind: 'rows' | 'grid' | 'text'
  count?: number
}

/** Placeholders for content that is loading. */
export function Skeleton({ kind, count = 4 }: SkeletonProps) {
  const t = useT()
  const places = Array.from({ length: count }, (_, place) => place)
  return (
    <View className={kind === 'grid' ? styles.grid : ''} {...aria({ label: t('common.loading'), role: 'img' })}>
      {places.map((place) =>
        kind === 'grid' ? (
          <View key={place} className={styles.tile}>
            <Bone kind="square" />
            <View className={styles.inside}>
              <Words />
            </View>
          </View>
        ) : (
          <View key={place} className={cx(styles.card, kind === 'rows' && styles.row)}>
            {kind === 'rows' ? <Bone className={styles.picture} kind="rect" /> : null}
            <View className={styles.words}>
              <Words />
            </View>
          </View>
        ),
      )}
    </View>
  )
}
