import Taro from '@tarojs/taro'

export const copyText = (text: string): Promise<boolean> =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )

export const readText = (): Promise<string> =>
  Taro.getClipboardData().then(
    ({ data }) => data,
    () => '',
  )
