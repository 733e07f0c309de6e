import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { confirm } from '@/common/platform/feedback'
import { forgetAllSearches, forgetSearch, useSearchHistory } from '../../lib/search-history'
import { searchMessages } from '../../messages/search'
import styles from './search.module.scss'
import { WordChips } from './word-chips'

interface SearchStartProps {
  hotWords: readonly string[]
  onWord: (word: string) => void
}

/** Shown before anything is typed: earlier searches of this phone, and popular ones. */
export function SearchStart({ hotWords, onWord }: SearchStartProps) {
  const t = useMessages(searchMessages)
  const history = useSearchHistory(({ words }) => words)
  const [editing, setEditing] = useState(false)

  const clear = async () => {
    const sure = await confirm({
      title: t('search.clear_question'),
      yes: t('common.clear'),
      no: t('common.cancel'),
      destructive: true,
    })
    if (!sure) return
    forgetAllSearches()
    setEditing(false)
  }

  const control = (words: string, onClick: () => void, label = words) => (
    <View className={styles.control} onClick={onClick} {...aria({ role: 'button', label })}>
      {words}
    </View>
  )

  return (
    <View className={styles.start}>
      {history.length > 0 ? (
        <View>
          <View className={styles.heading}>
            <View className={styles.headingTitle} {...aria({ role: 'heading' })}>
              {t('search.history')}
            </View>
            {editing ? control(t('common.clear'), () => void clear(), t('search.clear_history')) : null}
            {control(t(editing ? 'common.done' : 'common.edit'), () => setEditing(!editing))}
          </View>
          <WordChips words={history} onWord={onWord} onForget={editing ? forgetSearch : undefined} />
        </View>
      ) : null}
      {hotWords.length > 0 ? (
        <View>
          <View className={styles.heading}>
            <View className={styles.headingTitle} {...aria({ role: 'heading' })}>
              {t('search.hot')}
            </View>
          </View>
          <WordChips words={hotWords} onWord={onWord} />
        </View>
      ) : null}
    </View>
  )
}
