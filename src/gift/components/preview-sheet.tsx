import { useMessages } from '@/common/messages'
import { Sheet } from '@/common/ui/sheet'
import { envelopeMessages } from '../messages/envelope'
import { type EnvelopeCard, EnvelopePreview } from './envelope'

interface PreviewSheetProps {
  card: EnvelopeCard
  open: boolean
  onClose: () => void
}

/** Shows the envelope before it is paid. */
export function PreviewSheet({ card, open, onClose }: PreviewSheetProps) {
  const t = useMessages(envelopeMessages)
  return (
    <Sheet open={open} title={t('envelope.preview_title')} onClose={onClose}>
      <EnvelopePreview card={card} />
    </Sheet>
  )
}
