import { type Role, roleRules, roles } from '@haoli/contract'
import { grantRole, revokeRole } from '../core/actors/grants'
import type { Tx } from '../platform/database/db'
import { beAgency, sandboxAgencyId } from './be-agency'
import { bePromoter } from './be-promoter'

/** The agency or provider for which a phone of the preview has such a role. */
const sandboxObject = { agency: sandboxAgencyId, provider: 'prv_sandbox' } as const

/** Gives a person exactly these roles. */
export async function takeRoles(tx: Tx, customerId: string, wanted: readonly Role[], now: Date): Promise<void> {
  if (wanted.some((role) => roleRules[role].of === 'agency')) await beAgency(tx, now)
  for (const role of roles) {
    const { of } = roleRules[role]
    const grant = { customerId, role, ...(of !== 'shop' && { objectId: sandboxObject[of] }) }
    if (wanted.includes(role)) await grantRole(tx, { ...grant, by: null }, now)
    else await revokeRole(tx, grant)
  }
  await bePromoter(tx, customerId, wanted.includes('promoter'), now)
}
