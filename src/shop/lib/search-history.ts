import { create } from 'zustand'
import { storage } from '@/common/platform/storage'

const key = 'search-history'
const keptWords = 20

/** The searches of this phone, newest first. They are not sent to the API. */
export const useSearchHistory = create<{ words: string[] }>(() => ({ words: storage.get<string[]>(key) ?? [] }))

function keep(words: string[]) {
  useSearchHistory.setState({ words })
  storage.set(key, words)
}

const others = (word: string) =>
  useSearchHistory.getState().words.filter((known) => known.toLowerCase() !== word.toLowerCase())

export const rememberSearch = (word: string) => keep([word, ...others(word)].slice(0, keptWords))
export const forgetSearch = (word: string) => keep(others(word))
export const forgetAllSearches = () => keep([])
