import type { WithdrawalFailure } from '@haoli/contract'
import type { Stated } from './pay-gateway'

/**
 * Where a transfer to a person stands at its provider. `to_confirm`: the person has to confirm it in WeChat. `account`: names the
 * account that it arrived in, where the provider tells.
 */
export type TransferStatus =
  | { state: 'to_confirm' }
  | ({ state: 'paid'; channel: TransferGateway['name']; account?: string } & Stated)
  | { state: 'failed'; failure: WithdrawalFailure }

/** What `wx.requestMerchantTransfer` takes (wechat.md 2.5); null where the phone has nothing to confirm with. */
export type TransferClient = Record<string, string> | null

export interface WantedTransfer {
  /** Names the transfer at the provider. */
  id: string
  /** What is paid: what was withheld is not in it. */
  amountFen: number
  openid: string
  realName: string
}

/** Pays people. WeChat Pay: 商家转账, which the person confirms (wechat.md 2.5). Never called while a row is locked. */
export interface TransferGateway {
  readonly name: 'sandbox' | 'wechat'
  /** Requests a transfer. Called again with the same id it is the same transfer, and answers where it stands. */
  request(transfer: WantedTransfer): Promise<{ status: TransferStatus; client: TransferClient }>
  /** Asks where a requested transfer stands. Throws where the provider cannot be reached. */
  query(id: string): Promise<TransferStatus>
  /** Takes back a transfer that nobody has confirmed; also one that has ended. `refused`: it is being paid, so `query` has to tell. */
  cancel(id: string): Promise<'cancelled' | 'refused'>
  /** Reads a notice. Throws a Problem where its signature does not hold. */
  readNotice(
    headers: Record<string, string | undefined>,
    rawBody: string,
  ): Promise<{ withdrawalId: string; status: TransferStatus }>
}
