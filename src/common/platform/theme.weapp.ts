import Taro from '@tarojs/taro'
import theme from '../../theme.json'
import type { ChromeLook } from './theme'

const tabs = ['Home', 'Shelf', 'Gifts', 'Cart', 'Me'] as const
/** WeChat applies theme.json until the first call below; from then on the app must set the colours itself. */
let painted = false

/** Tab bar calls are refused on a page without one: that is not an error. */
const quiet = (call: Promise<unknown>) => void call.catch(() => undefined)

export function systemDark(): boolean {
  return Taro.getAppBaseInfo?.().theme === 'dark'
}

export function watchSystemDark(listener: (dark: boolean) => void): () => void {
  const onChange = ({ theme: name }: { theme: string }) => listener(name === 'dark')
  Taro.onThemeChange(onChange)
  return () => Taro.offThemeChange(onChange)
}

export function paintChrome({ dark, chosen }: ChromeLook): void {
  if (!chosen && !painted) return
  painted = true
  const look = theme[dark ? 'dark' : 'light']
  const ground = look.paper
  quiet(
    Taro.setNavigationBarColor({
      frontColor: dark ? '#ffffff' : '#000000',
      backgroundColor: ground,
    }) as Promise<unknown>,
  )
  quiet(Taro.setBackgroundColor({ backgroundColor: ground, backgroundColorTop: ground, backgroundColorBottom: ground }))
  quiet(
    Taro.setTabBarStyle({
      color: look.tabText,
      selectedColor: look.tabActive,
      backgroundColor: look.card,
      borderStyle: look.line as 'white',
    }),
  )
  tabs.forEach((tab, index) => {
    quiet(Taro.setTabBarItem({ index, iconPath: look[`tab${tab}`], selectedIconPath: look[`tab${tab}Active`] }))
  })
}

export function setPageTitle(title: string): void {
  quiet(Taro.setNavigationBarTitle({ title }))
}

export function setTabNames(names: readonly string[]): void {
  names.forEach((text, index) => {
    quiet(Taro.setTabBarItem({ index, text }))
  })
}
