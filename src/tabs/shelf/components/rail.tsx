import type { Category } from '@haoli/contract'
import { CustomWrapper, ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { memo } from 'react'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { shelfMessages } from '../messages'
import { goToTop } from '../shelf-place'
import styles from './shelf.module.scss'

function choose(id: string) {
  goToTop(id)
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

const RailItem = memo(function RailItem({ id, name, active }: { id: string; name: string; active: boolean }) {
  return (
    <View
      id={`rail-${id}`}
      className={cx(styles.railItem, active && styles.railOn)}
      onClick={() => choose(id)}
      {...aria({ role: 'tab', selected: active })}
    >
      {name}
    </View>
  )
})

/** The top-level categories on the left. Its rows are memoised: a tap renders only two of them. */
export function Rail({ categories, activeId }: { categories: readonly Category[]; activeId: string }) {
  const t = useMessages(shelfMessages)
  return (
    <View className={styles.rail}>
      <CustomWrapper>
        <ScrollView scrollY className={styles.railScroll} enhanced showScrollbar={false}>
          <View {...aria({ role: 'tablist', label: t('shelf.categories') })}>
            {categories.map(({ id, name }) => (
              <RailItem key={id} id={id} name={name} active={id === activeId} />
            ))}
          </View>
        </ScrollView>
      </CustomWrapper>
    </View>
  )
}
