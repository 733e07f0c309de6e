import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '../icon'
import styles from './search-field.module.scss'

interface SearchLinkProps {
  words: string
  className?: string
  onClick: () => void
}

/** Looks like the search field and opens the search page. A file of its own: a page with the link alone needs no field. */
export const SearchLink = ({ words, className, onClick }: SearchLinkProps) => {
  const t = useT()
  return (
    <View
      className={cx(styles.search, styles.link, className)}
      onClick={onClick}
      {...aria({ role: 'link', label: `${t('common.search')} ${words}` })}
    >
      <Icon name="search" size={18} />
      <View className={styles.words}>{words}</View>
    </View>
  )
}
