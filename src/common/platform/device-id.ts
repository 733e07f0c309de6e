import { phoneNow } from '@/common/lib/clock'
import { storage } from './storage'

/** A random id of this phone. Only the sandbox's login reads it; WeChat's login uses the code. */
export function deviceId(): string {
  const known = storage.get<string>('device')
  if (known) return known
  const made = `dev_${phoneNow().toString(36)}_${Math.random().toString(36).slice(2, 12)}`
  storage.set('device', made)
  return made
}
