import type { CodeGateway } from '../../core/gateways/gateways'

/** Without WeChat a code is a QR code of the address that a browser opens. */
export const sandboxCodes: CodeGateway = {
  async draw({ url }) {
    return { qr: url }
  },
}
