import Taro from '@tarojs/taro'
import { deviceId } from './device-id'

export async function proveIdentity() {
  const { code } = await Taro.login()
  // Missing in the oldest clients supported.
  return { code, deviceId: deviceId(), deviceName: Taro.getDeviceInfo?.().model }
}
