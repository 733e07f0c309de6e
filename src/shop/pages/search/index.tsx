import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSharedPage } from '@/common/api/use-shared-page'
import { searchPath } from '@/common/blocks/links/links'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { rewriteAddress } from '@/common/platform/page-address'
import { Button } from '@/common/ui/button'
import { Screen } from '@/common/ui/screen'
import { SearchField } from '@/common/ui/search-field'
import { useSearchStart } from '../../api/search'
import { SearchResults } from '../../components/search/search-results'
import { SearchStart } from '../../components/search/search-start'
import { Suggestions } from '../../components/search/suggestions'
import { rememberSearch } from '../../lib/search-history'
import { searchMessages } from '../../messages/search'
import styles from './index.module.scss'

export default function SearchPage() {
  const t = useMessages(searchMessages)
  const { params } = useRouter()
  const [typed, setTyped] = useState(() => decodeParam(params.q))
  /** The submitted search words; empty before the first search. */
  const [words, setWords] = useState(typed)
  const start = useSearchStart(params.draft)

  const search = (text: string) => {
    // With an empty field the placeholder is searched for.
    const wanted = text.trim() || start.data?.placeholder || ''
    if (wanted === '') return
    setTyped(wanted)
    setWords(wanted)
    rememberSearch(wanted)
    rewriteAddress(searchPath(wanted))
  }

  const edit = (text: string) => {
    setTyped(text)
    // The field was cleared: the page shows its start again, and so does its address.
    if (text === '') {
      setWords('')
      rewriteAddress(searchPath())
    }
  }

  useSharedPage(() => ({ title: words || t('search.title'), path: searchPath(words) }))

  const settled = words !== '' && typed.trim() === words
  return (
    <Screen title={t('search.title')}>
      <View className={styles.field}>
        <SearchField
          value={typed}
          placeholder={start.data?.placeholder || t('search.field')}
          focus={words === ''}
          onChange={edit}
          onSearch={search}
        />
        <Button small kind="quiet" className={styles.go} onClick={() => search(typed)}>
          {t('search.go')}
        </Button>
      </View>
      <View>
        {settled ? (
          <SearchResults key={words} words={words} hotWords={start.data?.hotWords ?? []} onWord={search} />
        ) : null}
        {!settled && typed.trim() !== '' ? <Suggestions typed={typed.trim()} onSearch={search} /> : null}
        {typed.trim() === '' ? <SearchStart hotWords={start.data?.hotWords ?? []} onWord={search} /> : null}
      </View>
    </Screen>
  )
}
