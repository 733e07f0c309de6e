import Taro from '@tarojs/taro'
import '../styles/bar-icons.scss'
import '../styles/browser.scss'
import type { ChromeLook } from './theme'

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

// A frame inside the preview cannot see the colour scheme chosen there (browsers report only the system's), so the
// scheme that the preview stores takes precedence over the system's.
const previewKey = 'haoli:preview'

function previewDark(): boolean | null {
  if (window.parent === window) return null
  try {
    const { theme } = JSON.parse(window.localStorage.getItem(previewKey) ?? '{}') as { theme?: string }
    return theme === 'dark' || theme === 'light' ? theme === 'dark' : null
  } catch {
    return null
  }
}

export function systemDark(): boolean {
  return previewDark() ?? query().matches
}

export function watchSystemDark(listener: (dark: boolean) => void): () => void {
  const list = query()
  const onChange = () => listener(systemDark())
  const onStorage = ({ key }: StorageEvent) => {
    if (key === previewKey) onChange()
  }
  window.addEventListener('storage', onStorage)
  // `addEventListener` is missing from media queries before iOS 14.
  if (list.addEventListener) list.addEventListener('change', onChange)
  else list.addListener(onChange)
  return () => {
    window.removeEventListener('storage', onStorage)
    if (list.removeEventListener) list.removeEventListener('change', onChange)
    else list.removeListener(onChange)
  }
}

/** In the browser the bars are elements of the document, drawn by classes on its root (styles/browser.scss). */
export function paintChrome({ dark, textSize }: ChromeLook): void {
  const { classList } = document.documentElement
  classList.toggle('dark', dark)
  classList.toggle('light', !dark)
  classList.toggle('text-large', textSize === 'large')
  classList.toggle('text-larger', textSize === 'larger')
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

export { writeNames as setTabNames } from './elements/tab-bar'
