import { create } from 'zustand'
import { type Language, languageOf } from '@/common/lib/language'
import { systemLanguage } from '@/common/platform/language'
import { storage } from '@/common/platform/storage'
import { systemDark, watchSystemDark } from '@/common/platform/theme'

export type Theme = 'system' | 'light' | 'dark'
export type TextSize = 'normal' | 'large' | 'larger'

interface Chosen {
  /** null: as the system. */
  language: Language | null
  theme: Theme
  textSize: TextSize
}

interface Preferences extends Chosen {
  systemIsDark: boolean
  choose(choice: Partial<Chosen>): void
}

const key = 'preferences'

/** The user's settings for this phone: language, light or dark, text size. */
export const usePreferences = create<Preferences>((set, get) => ({
  language: null,
  theme: 'system',
  textSize: 'normal',
  ...storage.get<Chosen>(key),
  systemIsDark: systemDark(),
  choose(choice) {
    set(choice)
    const { language, theme, textSize } = get()
    storage.set(key, { language, theme, textSize } satisfies Chosen)
  },
}))

watchSystemDark((systemIsDark) => usePreferences.setState({ systemIsDark }))

const isDark = ({ theme, systemIsDark }: Preferences) => (theme === 'system' ? systemIsDark : theme === 'dark')
const languageIn = ({ language }: Preferences): Language => language ?? languageOf(systemLanguage())

/** The language now, outside of components. */
export const currentLanguage = (): Language => languageIn(usePreferences.getState())
export const useDark = () => usePreferences(isDark)
export const useLanguage = () => usePreferences(languageIn)
