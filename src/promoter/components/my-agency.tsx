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
      title: t('my_agency.leave_sure', { name }),
      words: t('my_agency.leave_words'),
      yes: t('my_agency.out'),
      no: t('common.cancel'),
      destructive: true,
    })
    if (!sure) return
    try {
      if (await submit({})) toast(t('my_agency.gone'))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <>
      <CellGroup>
        <Cell
          icon="grid"
          title={t('my_agency.through', { name })}
          note={t('my_agency.share', { rate: rateWords(sharePpm) })}
        />
      </CellGroup>
      <Button kind="outline" loading={submitting} onClick={() => void leave()}>
        {t('my_agency.leave', { name })}
      </Button>
    </>
  )
}
