import type { MerchantAfterSale } from '@haoli/contract'

/** The money of a case: wanted while it is open, refunded after. null: none, as of an exchange, or not for this person to see. */
export const sumOf = ({
  open,
  wantedFen,
  refundedFen,
}: Pick<MerchantAfterSale, 'open' | 'wantedFen' | 'refundedFen'>) => (open ? wantedFen : refundedFen) || null
