import type { ListedSession } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { startOver } from '@/common/platform/pages'
import { useEndAllSessions, useEndSession } from '../api/sessions'
import { accountMessages } from '../messages/account'

/** Logs out one other device or all, after a question. `ending` is the id of the one under way. */
export function useEndSessions() {
  const t = useMessages(accountMessages)
  const showError = useShowError()
  const one = useEndSession()
  const all = useEndAllSessions()
  const answers = { yes: t('sessions.end'), no: t('common.cancel'), destructive: true }

  async function end({ id, deviceName }: ListedSession) {
    const words = deviceName || t('sessions.unknown')
    if (!(await confirm({ title: t('sessions.end_sure'), words, ...answers }))) return
    try {
      await one.mutateAsync(id)
      toast(t('sessions.ended'))
    } catch (error) {
      showError(error)
    }
  }

  /** Begins anew at the first page: no page of the customer is left behind it. */
  async function endAll() {
    const words = t('sessions.end_all_words')
    if (!(await confirm({ title: t('sessions.end_all_sure'), words, ...answers }))) return
    try {
      await all.mutateAsync()
      await startOver()
      toast(t('sessions.ended_all'))
    } catch (error) {
      showError(error)
    }
  }

  return { end, endAll, ending: one.isPending ? one.variables : undefined, endingAll: all.isPending }
}
