import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { SearchField } from '@/common/ui/search-field'
import styles from './searchable.module.scss'

interface SearchableProps {
  placeholder: string
  /** What is shown cannot be searched. */
  off?: boolean
  /** Below the field, in the head that stays. */
  tabs?: ReactNode
  children: (words: string, showAll: () => void) => ReactNode
}

/** A head with a search field that stays, over what is found by it. */
export function Searchable({ placeholder, off, tabs, children }: SearchableProps) {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const change = (text: string) => {
    setTyped(text)
    if (text === '') setWords('')
  }
  return (
    <>
      <View className={styles.head}>
        {off ? null : (
          <View className={styles.field}>
            <SearchField value={typed} placeholder={placeholder} maxLength={40} onChange={change} onSearch={setWords} />
          </View>
        )}
        {tabs}
      </View>
      <View className={styles.body}>{children(words, () => change(''))}</View>
    </>
  )
}
