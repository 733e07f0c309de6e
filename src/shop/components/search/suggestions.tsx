import { Text, View } from '@tarojs/components'
import { openShelf } from '@/common/blocks/links/follow-target'
import { openProduct } from '@/common/blocks/links/links'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { Tag } from '@/common/ui/tag'
import { useSuggestions } from '../../api/search'
import { useDebounced } from '../../hooks/use-debounced'
import { highlight } from '../../lib/highlight'
import { searchMessages } from '../../messages/search'
import styles from './search.module.scss'

const waitMs = 200

/** Suggestions for the text typed so far. The text itself comes first, so that it can always be searched for. */
export function Suggestions({ typed, onSearch }: { typed: string; onSearch: (words: string) => void }) {
  const t = useMessages(searchMessages)
  const settled = useDebounced(typed, waitMs)
  const { data } = useSuggestions(settled)
  return (
    <View className={styles.suggestions}>
      <View
        className={styles.suggestion}
        hoverClass={styles.pressed}
        onClick={() => onSearch(typed)}
        {...aria({ role: 'button' })}
      >
        <Icon name="search" size={16} className={styles.glass} />
        <View className={styles.text}>{typed}</View>
      </View>
      {(data?.items ?? []).map(({ kind, id, text }) => (
        <View
          key={`${kind}-${id}`}
          className={styles.suggestion}
          hoverClass={styles.pressed}
          onClick={() => (kind === 'category' ? openShelf(id) : openProduct(id))}
          {...aria({ role: 'link', label: kind === 'category' ? `${text} ${t('search.category')}` : text })}
        >
          <Icon name={kind === 'category' ? 'grid' : 'search'} size={16} className={styles.glass} />
          <View className={styles.text}>
            {highlight(text, settled).map((piece) => (
              <Text key={`${piece.text}-${piece.match}`} className={piece.match ? styles.match : ''}>
                {piece.text}
              </Text>
            ))}
          </View>
          {kind === 'category' ? <Tag tone="plain">{t('search.category')}</Tag> : null}
        </View>
      ))}
    </View>
  )
}
