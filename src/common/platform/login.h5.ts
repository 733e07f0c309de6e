import { browserName } from './browser-name'
import { deviceId } from './device-id'

export async function proveIdentity() {
  return { code: 'browser', deviceId: deviceId(), deviceName: browserName(window.navigator.userAgent) }
}
