import type { MessageGateway } from '../../core/gateways/gateways'

/** Nothing leaves the machine: the backstage shows what would have been sent. Cards are ordinary ones. */
export const sandboxMessages: MessageGateway = {
  async send() {
    return 'sent'
  },
  async newActivity() {
    return null
  },
}
