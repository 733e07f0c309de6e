import type { MerchantAfterSale } from '@haoli/contract'
import { Money } from '@/common/ui/money'
import { sumOf } from '../lib/sum-of'

/** What a case asks for, or gave back in the end; — where that is no money. */
export function Sum({ of, strong = false }: { of: MerchantAfterSale; strong?: boolean }) {
  const fen = sumOf(of)
  return fen === null ? '—' : <Money strong={strong} fen={fen} />
}
