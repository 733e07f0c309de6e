import {
  type RegistrationGateway,
  readRegistration,
  type StatedRegistration,
} from '../../core/gateways/registration-gateway'

type Standing = Pick<StatedRegistration, 'register_status' | 'bind_status'>

/** WeChat's register of promoters, in memory: it forgets with its process. */
export interface SandboxRegistration extends RegistrationGateway {
  /** Who does not stand here is not registered. Who answers for a person writes here. */
  readonly standing: Map<string, Standing>
}

export const isSandboxRegistration = (gateway: RegistrationGateway): gateway is SandboxRegistration =>
  'standing' in gateway

const steps = { register_business_type: 'sandbox', bind_business_type: 'sandbox' }
const terms = { commissionType: 1, commissionRatio: 1_000_000, headSupplierAppid: 'sandbox' }

export function sandboxRegistration(): SandboxRegistration {
  const standing = new Map<string, Standing>()
  return {
    name: 'sandbox',
    standing,
    status: async (openid) =>
      readRegistration({ ...steps, ...(standing.get(openid) ?? { register_status: 0, bind_status: 0 }) }, terms),
  }
}
