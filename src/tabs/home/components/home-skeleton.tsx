import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/common/ui/skeleton'
import styles from './home.module.scss'

const shortcuts = [1, 2, 3, 4, 5]

export const HomeSkeleton = () => (
  <View>
    <Bone kind="rect" className={styles.bannerBone} />
    <View className={styles.shortcuts}>
      {shortcuts.map((place) => (
        <Bone key={place} kind="rect" className={styles.disc} />
      ))}
    </View>
    <View className={styles.heading}>
      <Bone className={styles.headingBone} />
    </View>
    <Skeleton kind="grid" />
  </View>
)
