import type { InvoiceTitleList, OrderInvoice } from '@haoli/contract'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** What there is to say of the invoice of an order; the package `service` keeps it under the same key. Nothing depends on it here. */
export const useOrderInvoice = (orderId: string) =>
  useQueryOnPage({
    queryKey: ['order-invoice', orderId],
    queryFn: ({ signal }) => api.get<OrderInvoice>(`/v1/orders/${orderId}/invoice`, { signal }),
    staleTime: freshFor.deciding,
    showsError: 'never',
  })

/** The titles that the shopper keeps, and whether the shop issues invoices. */
export const useInvoiceTitles = () =>
  useQueryOnPage({
    queryKey: ['invoice-titles'],
    queryFn: ({ signal }) => api.get<InvoiceTitleList>('/v1/me/invoice-titles', { signal }),
    showsError: 'never',
  })
