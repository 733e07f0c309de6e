import Taro from '@tarojs/taro'

/** Puts a number on a tab; 0 takes it away. Only a tab page may do it: elsewhere WeChat refuses, and nothing happens. */
export function setTabBadge(index: number, count: number): void {
  const text = count > 99 ? '99+' : String(count)
  const done = count > 0 ? Taro.setTabBarBadge({ index, text }) : Taro.removeTabBarBadge({ index })
  void done.catch(() => undefined)
}
