import type { AfterSale, SayInAfterSale } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { type StepPath, useStep } from '../api/after-sales'
import { afterSaleMessages } from '../messages/after-sale'

/** The buyer's steps, one at a time. Each answers whether it was taken; an error is shown. */
export function useSteps({ id }: Pick<AfterSale, 'id'>) {
  const t = useMessages(afterSaleMessages)
  const showError = useShowError()
  const { submit, submitting } = useStep()
  const take = async (path: StepPath, body?: SayInAfterSale | { company: string; waybillNumber: string }) => {
    try {
      const taken = (await submit({ id, path, ...(body && { body }) })) !== undefined
      if (taken) toast(t(path === 'withdrawal' ? 'case.withdrawn' : 'case.saved'))
      return taken
    } catch (error) {
      showError(error)
      return false
    }
  }
  const withdraw = async () => {
    const yes = t('case.withdraw')
    const sure = await confirm({ title: yes, words: t('case.withdraw_question'), yes, no: t('common.cancel') })
    if (sure) await take('withdrawal')
  }
  return { take, withdraw, busy: submitting }
}
export type Steps = ReturnType<typeof useSteps>
