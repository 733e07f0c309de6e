import type { AgencyGoods } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useSetProductShare } from '../api/goods'
import { shareMessages } from '../messages/share'
import { ShareEditor } from './share-editor'

interface ProductShareProps {
  /** Kept while the sheet closes. */
  goods: AgencyGoods | null
  allPpm: number
  open: boolean
  onClose: () => void
}

/** Edits the share of our promoters for one product. */
export function ProductShare({ goods, allPpm, open, onClose }: ProductShareProps) {
  const t = useMessages(shareMessages)
  const showError = useShowError()
  const { mutate, isPending } = useSetProductShare()
  const save = (sharePpm: number | null) => {
    if (!goods) return
    const done = () => {
      toast(t('common.saved'))
      onClose()
    }
    mutate({ productId: goods.product.id, sharePpm }, { onSuccess: done, onError: showError })
  }
  return (
    <ShareEditor
      key={goods?.product.id ?? ''}
      edited={
        goods && {
          title: goods.product.title,
          sharePpm: goods.sharePpm ?? allPpm,
          isOwn: goods.sharePpm !== null,
        }
      }
      open={open}
      allPpm={allPpm}
      saving={isPending}
      onSave={save}
      onClose={onClose}
    />
  )
}
