import type { ProductSort } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { sortMessages } from './messages'
import styles from './sort-bar.module.scss'

interface SortBarProps {
  sort: ProductSort
  onSort: (sort: ProductSort) => void
  /** How many filters are on; absent where there is nothing to filter by. */
  filters?: number
  onFilter?: () => void
}

const plain = ['default', 'sales', 'newest'] as const

/** Sort order of a product list. Each tap on price reverses its direction. */
export function SortBar({ sort, onSort, filters, onFilter }: SortBarProps) {
  const t = useMessages(sortMessages)
  const byPrice = sort === 'price_asc' || sort === 'price_desc'
  const priceLabel = byPrice ? t(sort === 'price_asc' ? 'sort.price_up' : 'sort.price_down') : t('sort.price')
  return (
    <View className={styles.bar} {...aria({ role: 'group', label: t('sort.label') })}>
      {plain.map((key) => (
        <View
          key={key}
          className={cx(styles.item, sort === key && styles.on)}
          onClick={() => onSort(key)}
          {...aria({ role: 'radio', checked: sort === key, label: t(`sort.${key}`) })}
        >
          {t(`sort.${key}`)}
        </View>
      ))}
      <View
        className={cx(styles.item, byPrice && styles.on)}
        onClick={() => onSort(sort === 'price_asc' ? 'price_desc' : 'price_asc')}
        {...aria({ role: 'radio', checked: byPrice, label: priceLabel })}
      >
        {t('sort.price')}
        <View className={styles.arrows}>
          <View className={cx(styles.up, sort === 'price_asc' && styles.lit)} />
          <View className={cx(styles.down, sort === 'price_desc' && styles.lit)} />
        </View>
      </View>
      {onFilter ? (
        <View
          className={cx(styles.item, Boolean(filters) && styles.on)}
          onClick={onFilter}
          {...aria({ role: 'button', label: filters ? `${t('sort.filter')} ${filters}` : t('sort.filter') })}
        >
          {t('sort.filter')}
          {filters ? <Text className={styles.count}>{String(filters)}</Text> : <Icon name="filter" size={14} />}
        </View>
      ) : null}
    </View>
  )
}
