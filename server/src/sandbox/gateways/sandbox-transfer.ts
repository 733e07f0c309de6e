import type { TransferGateway, TransferStatus } from '../../core/gateways/transfer-gateway'
import { notFound } from '../../platform/problem'

/** A provider in memory: it forgets with its process. */
export interface SandboxTransfer extends TransferGateway {
  /** Where transfers stand, by their ids. Who answers for a person writes here. */
  readonly transfers: Map<string, TransferStatus>
  /** The accounts of people who do not have one of their own, by openid. */
  readonly accounts: Map<string, string>
  /** What was requested, by id. */
  readonly requested: ReadonlyMap<string, { amountFen: number; openid: string; realName: string }>
}

export const isSandboxTransfer = (gateway: TransferGateway): gateway is SandboxTransfer => 'requested' in gateway

/** Transfers without money. The person confirms at the sandbox's own page. */
export function sandboxTransfer(): SandboxTransfer {
  const transfers = new Map<string, TransferStatus>()
  const accounts = new Map<string, string>()
  const requested = new Map<string, { amountFen: number; openid: string; realName: string }>()
  return {
    name: 'sandbox',
    transfers,
    accounts,
    requested,
    async request({ id, ...transfer }) {
      // The same id again is the same transfer.
      if (!requested.has(id)) requested.set(id, transfer)
      const status = transfers.get(id) ?? { state: 'to_confirm' as const }
      transfers.set(id, status)
      return { status, client: status.state === 'to_confirm' ? { sandbox: id } : null }
    },
    async query(id) {
      return transfers.get(id) ?? { state: 'failed', failure: 'refused' }
    },
    async cancel(id) {
      if (transfers.get(id)?.state === 'paid') return 'refused'
      transfers.set(id, { state: 'failed', failure: 'not_confirmed' })
      return 'cancelled'
    },
    async readNotice() {
      throw notFound('transfer provider: the sandbox sends no notices over the network')
    },
  }
}
