import type { ShippingBatch, ShippingBatchRow, ShippingRowInput } from '@haoli/contract'
import type { TestApp } from '..'
import { call } from './trade-fixtures'

/** The staff who ship from files. */
export function shipper(shop: TestApp, headers: Record<string, string>) {
  const ask = <T>(method: 'GET' | 'POST', path: string, body?: object) =>
    call<T>(shop, headers, method, `/v1/merchant/shipping-batches${path}`, body)
  return {
    ask,
    read: async (rows: ShippingRowInput[]) => (await ask<ShippingBatch>('POST', '', { fileName: 'a.csv', rows })).body,
    start: (id: string) => ask<ShippingBatch>('POST', `/${id}/start`),
    batch: async (id: string) => (await ask<ShippingBatch>('GET', `/${id}`)).body,
    rows: async (id: string, query = '') =>
      (await ask<{ items: ShippingBatchRow[] }>('GET', `/${id}/rows?limit=50${query}`)).body.items,
    failures: async (id: string) => (await ask<{ items: ShippingBatchRow[] }>('GET', `/${id}/failures`)).body.items,
  }
}

let waybills = 10_000
/** A row of a file, with a waybill of its own. */
export const fileRow = (order: string, more: Partial<ShippingRowInput> = {}): ShippingRowInput => ({
  order,
  carrier: '顺丰',
  waybill: `SF99${waybills++}`,
  ...more,
})
