import type { OrderInvoice } from '@haoli/contract'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** The invoice of a present's order; the package `service` keeps it under the same key. Nothing depends on it here. */
export const useOrderInvoice = (orderId: string) =>
  useQueryOnPage({
    queryKey: ['order-invoice', orderId],
    queryFn: ({ signal }) => api.get<OrderInvoice>(`/v1/orders/${orderId}/invoice`, { signal }),
    staleTime: freshFor.deciding,
    showsError: 'never',
  })
