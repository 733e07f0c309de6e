import type { QuoteLine } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { Notice } from '@/common/ui/notice'
import { giftCheckoutMessages } from '../messages/checkout'

interface GiftProblemProps {
  line: QuoteLine
  onTake: (parcels: number) => void
  onLookOn: () => void
}

/** Why the goods cannot be given as chosen, and a button to change that. Shown before payment. */
export function GiftProblem({ line: { problem }, onTake, onLookOn }: GiftProblemProps) {
  const t = useMessages(giftCheckoutMessages)
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
