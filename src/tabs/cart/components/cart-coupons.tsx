import { type CreateQuote, limits } from '@haoli/contract'
import { useState } from 'react'
import { useQuote } from '@/common/api/quotes'
import { ClaimableCoupons } from '@/common/blocks/coupon-sheet/claimable-coupons'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Sheet } from '@/common/ui/sheet'
import { cartMessages } from '../messages'

interface CartCouponsProps {
  /** What would be bought, as the checkout would ask for it. */
  lines: CreateQuote['lines']
  /** The lines are still changing. */
  settling: boolean
}

/**
 * Whether coupons take something off the selected lines, and how many more can be claimed, in a sheet. It names no amount: that
 * changes with each piece, and one more piece is to cost one call of setData. The checkout uses the best of them by itself.
 */
export function CartCoupons({ lines, settling }: CartCouponsProps) {
  const t = useMessages(cartMessages)
  const [open, setOpen] = useState(false)
  const { data: quote } = useQuote({ lines, couponIds: null }, !settling && lines.length <= limits.linesPerOrder)
  if (lines.length === 0 || !quote || (quote.discountFen === 0 && !quote.claimable)) return null
  const { claimable } = quote
  return (
    <CellGroup>
      <Cell
        icon="coupon"
        title={t('cart.coupons')}
        value={claimable ? t('cart.to_claim', { n: claimable.coupons.length }) : t('cart.best_used')}
        {...(claimable && { onClick: () => setOpen(true) })}
      />
      {claimable ? (
        <Sheet open={open} title={t('cart.coupons')} onClose={() => setOpen(false)}>
          <ClaimableCoupons coupons={claimable.coupons} onTaken={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </CellGroup>
  )
}
