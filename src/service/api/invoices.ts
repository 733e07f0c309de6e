import type { Invoice, InvoicePage, OrderInvoice } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { freshFor } from '@/common/api/query-client'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import type { IdempotencyKey } from '@/common/lib/intent-keys'
import { isMoving } from '../lib/invoice-words'

/** The order's page reads the same answer. */
const invoiceKey = (orderId: string) => ['order-invoice', orderId] as const
const listKey = ['invoices'] as const

/** How often it is looked at while the gateway works. */
const watchMs = 3_000

export const useOrderInvoice = (orderId: string) =>
  useQueryOnPage({
    queryKey: invoiceKey(orderId),
    queryFn: ({ signal }) => api.get<OrderInvoice>(`/v1/orders/${orderId}/invoice`, { signal }),
    staleTime: freshFor.deciding,
    enabled: orderId !== '',
    refetchInterval: ({ state }: { state: { data: OrderInvoice | undefined } }) =>
      state.data?.invoice && isMoving(state.data.invoice) ? watchMs : false,
  })

export const useInvoices = () =>
  usePages<Invoice, InvoicePage>({
    queryKey: listKey,
    load: (cursor, signal) => api.get('/v1/me/invoices', { query: { cursor, limit: 20 }, signal }),
    staleTime: freshFor.deciding,
  })

type Body = { titleId?: string }
type SendStep = (orderId: string, body: Body, key: IdempotencyKey) => Promise<OrderInvoice>

/** Steps about the invoice of an order, by what they do. */
const steps = {
  apply: (id, body, key) => api.command(`/v1/orders/${id}/invoice`, body, key),
  title: (id, body, key) => api.command(`/v1/orders/${id}/invoice/title`, body, key),
  exchange: (id, body, key) => api.command(`/v1/orders/${id}/invoice/exchange`, body, key),
  withdrawal: (id, body, key) => api.command(`/v1/orders/${id}/invoice/withdrawal`, body, key),
} satisfies Record<string, SendStep>
export type InvoiceStep = keyof typeof steps

export function useInvoiceStep(orderId: string) {
  const client = useQueryClient()
  return useSubmit<Body & { step: InvoiceStep }, OrderInvoice>(
    ({ step, ...body }, key) => steps[step](orderId, body, key),
    {
      onDone: (answer) => {
        keepAnswer(client, invoiceKey(orderId), answer)
        void client.invalidateQueries({ queryKey: listKey })
      },
      // It may have changed in the meantime: shows its state now.
      onFailed: () => client.invalidateQueries({ queryKey: invoiceKey(orderId) }),
    },
  )
}
