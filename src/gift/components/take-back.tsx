import type { GivenPresent } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { confirm } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { useTakeBackPresent } from '../api/presents'
import { datedMessages } from '../messages/dated'

interface TakeBackProps {
  present: GivenPresent
  /** It was refused: the page shows what is so. */
  onRefused: () => void
}

/** Takes a present back before its day, after a question. */
export function TakeBack({ present, onRefused }: TakeBackProps) {
  const t = useMessages(datedMessages)
  const showError = useShowError()
  const { submit: takeBack, submitting } = useTakeBackPresent()
  const ask = async () => {
    const sure = await confirm({
      title: t('dated.take_back'),
      words: t('dated.take_back_words', { price: formatFen(present.payableFen) }),
      yes: t('dated.take_back_yes'),
      no: t('dated.take_back_no'),
      destructive: true,
    })
    if (!sure) return
    try {
      await takeBack({ id: present.id })
    } catch (error) {
      showError(error)
      onRefused()
    }
  }
  return (
    <Button kind="quiet" loading={submitting} onClick={() => void ask()}>
      {t('dated.take_back')}
    </Button>
  )
}
