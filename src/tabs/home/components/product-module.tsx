import type { HomeModule } from '@haoli/contract'
import { View } from '@tarojs/components'
import { followTarget } from '@/common/blocks/links/follow-target'
import { ProductGrid } from '@/common/blocks/product-grid'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { homeMessages } from '../messages'
import styles from './home.module.scss'

/** Products that the shop chose, with a link to all of their kind. */
export function ProductModule({ module }: { module: Extract<HomeModule, { kind: 'products' }> }) {
  const t = useMessages(homeMessages)
  const { title, target, items } = module
  return (
    <View>
      <View className={styles.heading}>
        <View className={styles.headingTitle} {...aria({ role: 'heading' })}>
          {title}
        </View>
        {target ? (
          <View
            className={styles.all}
            hoverClass={styles.pressed}
            onClick={() => followTarget(target)}
            {...aria({ role: 'link', label: `${title} ${t('home.all')}` })}
          >
            {t('home.all')}
            <Icon name="chevron-right" size={14} />
          </View>
        ) : null}
      </View>
      <ProductGrid products={items} />
    </View>
  )
}
