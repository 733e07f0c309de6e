import { createHash } from 'node:crypto'
import type { LoginGateway } from '../../core/gateways/gateways'

/** Anybody may log in. The same phone is the same person; without a phone's name, the same code is. */
export function sandboxLogin(): LoginGateway {
  return {
    async identify({ code, deviceId }) {
      const who = deviceId === undefined ? `code:${code}` : `device:${deviceId}`
      return { openid: `sandbox_${createHash('sha256').update(who).digest('base64url').slice(0, 24)}` }
    },
  }
}
