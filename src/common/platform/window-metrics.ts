import Taro from '@tarojs/taro'

export interface WindowMetrics {
  /** Height of the system's status bar, CSS px. */
  statusBarPx: number
  /** Height of the navigation bar below it, CSS px. */
  navBarPx: number
  /** Width on the right that WeChat's capsule takes, CSS px. */
  capsulePx: number
}

let known: WindowMetrics | undefined

/** Sizes a page needs when it draws its own navigation bar. Measured once. */
export function windowMetrics(): WindowMetrics {
  known ??= process.env.TARO_ENV === 'weapp' ? measure() : { statusBarPx: 0, navBarPx: 44, capsulePx: 0 }
  return known
}

function measure(): WindowMetrics {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  // The capsule is centred in the bar: the space below it equals the space above it.
  return {
    statusBarPx: statusBarHeight,
    navBarPx: capsule.height + 2 * (capsule.top - statusBarHeight),
    capsulePx: windowWidth - capsule.left,
  }
}
