import type { Withdrawal, WithdrawalPage } from '@haoli/contract'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'
import { useSubmit } from '@/common/api/use-submit'
import { openTransfer, type TransferOutcome } from '@/common/platform/transfer'

export const withdrawalsKey = ['promoter', 'withdrawals']

/** My withdrawals, newest first. */
export const useWithdrawals = () =>
  usePages<Withdrawal, WithdrawalPage>({
    queryKey: withdrawalsKey,
    load: (cursor, signal) => api.get('/v1/me/promoter/withdrawals', { query: { cursor, limit: 20 }, signal }),
    staleTime: 0,
  })

export const useRequestWithdrawal = () =>
  useSubmit<{ expectedFen: number }, Withdrawal>((body, key) => api.command('/v1/me/promoter/withdrawals', body, key))

/** What WeChat needs to ask for the confirmation again. */
export const prepareConfirmation = (id: string) =>
  api.post<Withdrawal>(`/v1/me/promoter/withdrawals/${id}/confirmation`, {})

/** Shows the sandbox's stand-in for WeChat's page; true where the promoter takes the money. */
export type AskToTake = (netFen: number) => Promise<boolean>

/**
 * Lets the promoter confirm a withdrawal, in WeChat or in its stand-in. Undefined where there is nothing to confirm. What
 * became of it is read from the withdrawal.
 */
export async function confirmWithdrawal(
  { id, client, amountFen, taxFen }: Withdrawal,
  ask: AskToTake,
): Promise<TransferOutcome | undefined> {
  if (!client) return undefined
  if (client.sandbox === undefined) return openTransfer(client)
  if (!(await ask(amountFen - taxFen))) return 'cancelled'
  await api.post(`/v1/sandbox/withdrawals/${id}/answer`, { answer: 'confirm' })
  return 'confirmed'
}
