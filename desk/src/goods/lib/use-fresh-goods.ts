import { useQueryClient } from '@tanstack/react-query'
import type { ApiError } from '@/common/api/api-error'

/** For forms that were stale: what is there now is read, and the form shows it. The refusal is said as usual. */
export function useFreshGoods(): (error: ApiError) => boolean {
  const client = useQueryClient()
  return ({ code }) => {
    if (code === 'goods_changed' || code === 'stock_too_low') {
      void client.invalidateQueries({ queryKey: ['getMerchantProduct'] })
    }
    return false
  }
}
