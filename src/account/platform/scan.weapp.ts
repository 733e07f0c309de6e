import Taro from '@tarojs/taro'

export const canScan = true

export const scanCode = (): Promise<string> =>
  Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).then(
    ({ result }) => result,
    () => '',
  )
