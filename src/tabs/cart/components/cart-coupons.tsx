import { type CreateQuote, limits } from '@haoli/contract'
import { useState } from 'react'
import { useQuote } from '@/common/api/quotes'
import { ClaimableCoupons } from '@/common/blocks/coupon-sheet/claimable-coupons'
import { CouponValue } from '@/common/blocks/coupon-sheet/coupon-value'
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

/** What coupons take off the selected lines, or could once claimed: a sheet claims them. The checkout uses the best of them by itself. */
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
        value={<CouponValue quote={quote} />}
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
