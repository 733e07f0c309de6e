import { type WordKey, words } from './words'

export type Language = keyof typeof words
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Which build a phone runs: the browser's, or the mini program drawn by the host. */
export const builds = ['browser', 'weapp'] as const
export type Build = (typeof builds)[number]

interface Settings {
  language: Language
  theme: Theme
  builds: Record<'a' | 'b', Build>
  /** The panel of a narrow window is open. */
  panelOpen: boolean
}

const key = 'haoli:preview'

function load(): Settings {
  const first: Settings = {
    language: navigator.language.startsWith('zh') ? 'zh' : 'en',
    theme: 'system',
    builds: { a: 'browser', b: 'browser' },
    panelOpen: true,
  }
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
  } catch {
    return first
  }
}

let current = load()
const listeners = new Set<() => void>()

/** The settings of this preview. */
export const settings = () => current

export function choose(change: Partial<Settings>) {
  current = { ...current, ...change }
  try {
    localStorage.setItem(key, JSON.stringify(current))
  } catch {
    // Storage is full or off: the settings last until the page is closed.
  }
  for (const listener of listeners) listener()
}

export const onSettings = (listener: () => void) => listeners.add(listener)

/** The text of `name` in the chosen language. */
export const t = (name: WordKey): string => words[current.language][name]

export const locale = () => (current.language === 'zh' ? 'zh-CN' : 'en-GB')
