import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { useLeave } from '../api/my-promoter'
import { joinMessages } from '../messages/join'

/** Stops being a promoter, after it was said what that means. */
export function LeaveButton() {
  const t = useMessages(joinMessages)
  const showError = useShowError()
  const { submit, submitting } = useLeave()
  async function leave() {
    const sure = await confirm({
      title: t('join.leave_sure'),
      words: t('join.leave_words'),
      yes: t('join.out'),
      no: t('common.cancel'),
      destructive: true,
    })
    if (!sure) return
    try {
      if (await submit({})) toast(t('join.gone'))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Button kind="quiet" loading={submitting} onClick={() => void leave()}>
      {t('join.leave')}
    </Button>
  )
}
