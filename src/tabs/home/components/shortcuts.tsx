import type { HomeModule } from '@haoli/contract'
import { View } from '@tarojs/components'
import { followTarget } from '@/common/blocks/links/follow-target'
import { aria } from '@/common/platform/aria'
import { Img } from '@/common/ui/img'
import styles from './home.module.scss'

type Items = Extract<HomeModule, { kind: 'shortcuts' }>['items']

/** Shortcuts to parts of the shop. */
export const Shortcuts = ({ items }: { items: Items }) => (
  <View className={styles.shortcuts}>
    {items.map(({ title, imageUrl, target }) => (
      <View
        key={`${target.kind}-${target.value}-${title}`}
        className={styles.shortcut}
        hoverClass={styles.pressed}
        onClick={() => followTarget(target)}
        {...aria({ role: 'link', label: title })}
      >
        <View className={styles.disc}>
          <Img className={styles.discPicture} src={imageUrl} alt="" mode="aspectFit" eager />
        </View>
        <View className={styles.shortcutTitle}>{title}</View>
      </View>
    ))}
  </View>
)
