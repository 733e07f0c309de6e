import type { Withdrawal } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { earningsChanged } from '../api/my-promoter'
import { confirmWithdrawal } from '../api/withdrawals'
import { withdrawMessages } from '../messages/withdraw'

/**
 * Lets the promoter confirm a withdrawal that `find` gets, in WeChat or in the sandbox. Whatever the phone reports, what became
 * of it is read from the API. `busy` while it lasts: another tap does nothing.
 */
export function useTakeMoney() {
  const client = useQueryClient()
  const t = useMessages(withdrawMessages)
  const showError = useShowError()
  const { run, busy } = useOneAtATime<'take'>()

  const ask = (netFen: number) =>
    confirm({
      title: t('withdraw.sandbox'),
      words: t('withdraw.sandbox_words', { price: formatFen(netFen) }),
      yes: t('withdraw.take'),
      no: t('common.cancel'),
    })

  const take = (find: () => Promise<Withdrawal | undefined>) =>
    run('take', async () => {
      try {
        const withdrawal = await find()
        const outcome = withdrawal && (await confirmWithdrawal(withdrawal, ask))
        if (outcome === 'unsupported') toast(t('withdraw.unsupported'))
        if (outcome === 'failed') toast(t('withdraw.not_taken'))
      } catch (error) {
        showError(error)
      }
      earningsChanged(client)
    })
  return { take, busy: busy !== null }
}
