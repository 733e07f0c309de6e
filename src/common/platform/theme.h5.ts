import Taro from '@tarojs/taro'
import '../styles/browser.scss'

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

// A frame of the preview cannot see the scheme that is chosen there (browsers tell frames of the system's only), so
// the preview's own note of it counts before the system's.
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

/** Bars are drawn in the document here: they take their colours from the class on its root (styles/browser.scss). */
export function paintChrome({ dark }: { dark: boolean; chosen: boolean }): void {
  const { classList } = document.documentElement
  classList.toggle('dark', dark)
  classList.toggle('light', !dark)
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

const aSecondOfFrames = 60

/** Taro's tab bar is drawn after the first page, and what it is told before that is lost. */
function onceTabBarIsDrawn(tell: () => void, framesLeft = aSecondOfFrames): void {
  if (framesLeft === 0 || document.querySelector('.weui-tabbar__item')) tell()
  else requestAnimationFrame(() => onceTabBarIsDrawn(tell, framesLeft - 1))
}

export function setTabNames(names: readonly string[]): void {
  onceTabBarIsDrawn(() => {
    names.forEach((text, index) => {
      void Taro.setTabBarItem({ index, text }).catch(() => undefined)
    })
  })
}
