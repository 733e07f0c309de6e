import Taro from '@tarojs/taro'
import '../styles/browser.scss'

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

export function systemDark(): boolean {
  return query().matches
}

export function watchSystemDark(listener: (dark: boolean) => void): () => void {
  const list = query()
  const onChange = () => listener(list.matches)
  // `addEventListener` is missing from media queries before iOS 14.
  if (!list.addEventListener) {
    list.addListener(onChange)
    return () => list.removeListener(onChange)
  }
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
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

export function setTabNames(names: readonly string[]): void {
  names.forEach((text, index) => {
    void Taro.setTabBarItem({ index, text }).catch(() => undefined)
  })
}
