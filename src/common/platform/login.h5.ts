import { deviceId } from './device-id'

export async function proveIdentity() {
  return { code: 'browser', deviceId: deviceId() }
}
