import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/common/ui/skeleton'
import styles from './product.module.scss'

export const ProductSkeleton = () => (
  <View>
    <Bone kind="rect" className={styles.gallery} />
    <View className={styles.body}>
      <Bone kind="short" />
      <Skeleton kind="text" count={3} />
    </View>
  </View>
)
