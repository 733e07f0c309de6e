import Taro from '@tarojs/taro'

export function setTabBadge(index: number, count: number): void {
  const text = count > 99 ? '99+' : String(count)
  const done = count > 0 ? Taro.setTabBarBadge({ index, text }) : Taro.removeTabBarBadge({ index })
  void done.catch(() => undefined)
}
