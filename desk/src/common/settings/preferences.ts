import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type Language, languages } from '../messages/fill'

interface Preferences {
  language: Language
  dark: boolean
  set: (change: Partial<Pick<Preferences, 'language' | 'dark'>>) => void
}

/** The browser's language where the desk has it, Chinese otherwise. */
const firstLanguage = (): Language =>
  navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((tag): tag is Language => languages.includes(tag as Language)) ?? 'zh'

/** What a person chose on this computer. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: firstLanguage(),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      set,
    }),
    { name: 'haoli.desk.preferences' },
  ),
)

export const useLanguage = () => usePreferences(({ language }) => language)
