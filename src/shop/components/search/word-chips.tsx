import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Icon } from '@/common/ui/icon'
import { searchMessages } from '../../messages/search'
import styles from './search.module.scss'

interface WordChipsProps {
  words: readonly string[]
  onWord: (word: string) => void
  /** Makes a tap remove the word instead. */
  onForget?: ((word: string) => void) | undefined
}

/** Search words to tap. */
export function WordChips({ words, onWord, onForget }: WordChipsProps) {
  const t = useMessages(searchMessages)
  return (
    <View className={styles.chips}>
      {words.map((word) => (
        <View
          key={word}
          className={styles.chip}
          hoverClass={styles.pressed}
          onClick={() => (onForget ?? onWord)(word)}
          {...aria({ role: 'button', label: onForget ? t('search.forget', { word }) : word })}
        >
          <View className={styles.word}>{word}</View>
          {onForget ? <Icon name="close" size={12} /> : null}
        </View>
      ))}
    </View>
  )
}
