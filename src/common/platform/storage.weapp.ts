import Taro from '@tarojs/taro'

export const storage = {
  get<T>(key: string): T | undefined {
    try {
      const value: unknown = Taro.getStorageSync(key)
      // WeChat answers an empty string for a key it does not have.
      return value === '' ? undefined : (value as T)
    } catch {
      return undefined
    }
  },
  set(key: string, value: unknown): void {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      // Full or refused: the app works without it.
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // As above.
    }
  },
} satisfies typeof import('./storage').storage
