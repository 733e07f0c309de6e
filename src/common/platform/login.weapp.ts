import Taro from '@tarojs/taro'
import { deviceId } from './device-id'

export async function proveIdentity() {
  const { code } = await Taro.login()
  return { code, deviceId: deviceId() }
}
