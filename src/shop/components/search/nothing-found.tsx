import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { Empty } from '@/common/ui/empty'
import { searchMessages } from '../../messages/search'
import styles from './search.module.scss'
import { WordChips } from './word-chips'

interface NothingFoundProps {
  words: string
  /** Filters are on, and may be the reason. */
  filtered: boolean
  hotWords: readonly string[]
  onWord: (word: string) => void
  onReset: () => void
}

export function NothingFound({ words, filtered, hotWords, onWord, onReset }: NothingFoundProps) {
  const t = useMessages(searchMessages)
  if (filtered) {
    return (
      <Empty
        icon="filter"
        title={t('search.none_filtered')}
        words={t('search.none_filtered_words')}
        action={t('search.reset_filters')}
        onAction={onReset}
      />
    )
  }
  return (
    <View>
      <Empty icon="search" title={t('search.none', { q: words })} words={t('search.none_words')} />
      <View className={styles.centred}>
        <WordChips words={hotWords.filter((word) => word !== words)} onWord={onWord} />
      </View>
    </View>
  )
}
