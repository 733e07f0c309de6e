import type { QuoteLine } from '@haoli/contract'
import { offerMessages } from '@/common/blocks/offer/messages'
import { obstacleWords } from '@/common/blocks/offer/obstacle-words'
import { useMessages } from '@/common/messages'
import { Notice } from '@/common/ui/notice'
import { giftCheckoutMessages } from '../messages/checkout'

interface GiftProblemProps {
  line: QuoteLine
  onTake: (parcels: number) => void
  onLookOn: () => void
}

const messages = { ...giftCheckoutMessages, ...offerMessages }

/** Why the goods cannot be given as chosen, and a button to change that. Shown before payment. */
export function GiftProblem({ line: { problem, offer }, onTake, onLookOn }: GiftProblemProps) {
  const t = useMessages(messages)
  const most = offer?.obstacle ? offer.maxQuantity : 0
  if (offer?.obstacle && !problem) {
    const mend = most > 0 && { action: t('give.take_left', { n: most }), onAction: () => onTake(most) }
    return (
      <Notice tone="plain" {...mend}>
        {obstacleWords(t, offer.obstacle, offer)}
      </Notice>
    )
  }
  // A present has no address yet, so no place either.
  if (!problem || problem.code === 'price_changed' || problem.code === 'place_not_served') return null
  const left = problem.availableQuantity
  if (problem.code === 'not_enough_stock' && left > 1) {
    return (
      <Notice tone="act" action={t('give.take_left', { n: left })} onAction={() => onTake(left)}>
        {t('give.not_enough', { n: left })}
      </Notice>
    )
  }
  const words = {
    not_giftable: t('give.not_giftable'),
    off_shelf: t('give.off_shelf'),
    out_of_stock: t('give.out_of_stock'),
    not_enough_stock: t('give.not_enough', { n: left }),
    purchase_limit_exceeded: t('give.limit', { n: left }),
  }[problem.code]
  return (
    <Notice tone="act" action={t('give.look_on')} onAction={onLookOn}>
      {words}
    </Notice>
  )
}
