import Taro from '@tarojs/taro'

/** Shows a number on a tab; 0 removes it. WeChat refuses it while no tab page is on screen: then nothing happens. */
export function setTabBadge(index: number, count: number): void {
  const text = count > 99 ? '99+' : String(count)
  const done = count > 0 ? Taro.setTabBarBadge({ index, text }) : Taro.removeTabBarBadge({ index })
  void done.catch(() => undefined)
}
