import Taro from '@tarojs/taro'

/** The system's language as it names it (`zh_CN`, `en-GB`, `ja`), or an empty string. */
export function systemLanguage(): string {
  if (process.env.TARO_ENV === 'h5') return window.navigator.language ?? ''
  // Missing in the oldest clients supported.
  return Taro.getAppBaseInfo?.().language ?? ''
}
