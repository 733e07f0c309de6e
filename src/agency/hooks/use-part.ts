import type { AgencyMember } from '@haoli/contract'
import { useCallback, useRef } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { useEndMember } from '../api/members'
import { promotersMessages } from '../messages/promoters'

/** Parts with a promoter, after it was said what that means. Stays the same function, so that rows stay as they are. */
export function usePart(): (member: AgencyMember) => void {
  const t = useMessages(promotersMessages)
  const showError = useShowError()
  const { submit } = useEndMember()
  async function part({ id, person }: AgencyMember) {
    const sure = await confirm({
      title: t('promoters.part_sure', { name: person.nickname }),
      words: t('promoters.part_words'),
      yes: t('promoters.part_yes'),
      no: t('common.cancel'),
      destructive: true,
    })
    if (!sure) return
    try {
      if (await submit({ id })) toast(t('promoters.parted'))
    } catch (error) {
      showError(error)
    }
  }
  const latest = useRef(part)
  latest.current = part
  return useCallback((member) => void latest.current(member), [])
}
