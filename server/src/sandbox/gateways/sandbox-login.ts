import { createHash } from 'node:crypto'
import type { LoginGateway } from '../../core/gateways/gateways'

/**
 * Anybody may log in. The same phone is the same account; without a phone's name, the same code is. Phones whose names differ only
 * from a `.` on are accounts of one person: `phone-chen` and `phone-chen.2`.
 */
export function sandboxLogin(): LoginGateway {
  return {
    async identify({ code, deviceId }) {
      const who = deviceId === undefined ? `code:${code}` : `device:${deviceId}`
      const [person = who] = who.split('.')
      return { openid: `sandbox_${nameOf(who)}`, unionid: `sandbox_union_${nameOf(person)}` }
    },
  }
}

const nameOf = (who: string): string => createHash('sha256').update(who).digest('base64url').slice(0, 24)
