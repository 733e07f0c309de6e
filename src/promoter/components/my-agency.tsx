import type { MyPromoter } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { useLeaveAgency } from '../api/my-promoter'
import { rateWords } from '../lib/rate-words'
import { agencyMessages } from '../messages/agency'

/** Through which agency somebody promotes, what of the rate it leaves them, and leaving it. */
export function MyAgency({ agency }: { agency: NonNullable<MyPromoter['agency']> }) {
  const t = useMessages(agencyMessages)
  const showError = useShowError()
  const { submit, submitting } = useLeaveAgency()
  const { name, sharePpm } = agency
  async function leave() {
    const sure = await confirm({
      title: t('membership.leave_sure', { name }),
      words: t('membership.leave_words'),
      yes: t('membership.out'),
      no: t('common.cancel'),
      destructive: true,
    })
    if (!sure) return
    try {
      if (await submit({})) toast(t('membership.gone'))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <>
      <CellGroup>
        <Cell
          icon="grid"
          title={t('membership.through', { name })}
          note={t('membership.share', { rate: rateWords(sharePpm) })}
        />
      </CellGroup>
      <Button kind="outline" loading={submitting} onClick={() => void leave()}>
        {t('membership.leave', { name })}
      </Button>
    </>
  )
}
