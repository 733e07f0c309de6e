import type { InvoiceTitle, MerchantInvoice, OrderInvoice, SaveInvoiceTitle } from '@haoli/contract'
import { saveSetting } from '../../src/core/settings/change-setting'
import { isSandboxInvoices } from '../../src/sandbox/gateways/sandbox-invoices'
import { type InvoiceRules, invoiceSetting } from '../../src/systems/invoices/invoice-setting'
import type { TestApp } from '..'
import { call, type Shopper } from '../orders/trade-fixtures'

/** A company's number whose check character fits. */
export const companyNumber = '91330100716105852F'
export const company: SaveInvoiceTitle = { kind: 'company', name: '杭州好礼科技有限公司', taxNumber: companyNumber }

/** The shop issues invoices from now on. */
export async function offerInvoices(shop: TestApp, rules: Partial<InvoiceRules> = {}): Promise<void> {
  const seller = { name: '好礼商店', taxNumber: '91350100M000100Y43' }
  const value = { ...invoiceSetting.initial, offered: true, seller, ...rules }
  await saveSetting(shop.db, invoiceSetting, value, { now: shop.clock.now(), by: 'test' })
}

export function sandboxOf(shop: TestApp) {
  const { invoices } = shop.deps.gateways
  if (!isSandboxInvoices(invoices)) throw new Error('not the sandbox')
  return invoices
}

/** What a customer does about the invoices of their orders. */
export function invoicesOf<Who extends Shopper>(who: Who) {
  const kept = new Map<string, string>()
  /** The id of such a title, which is kept once. */
  const title = async (given: SaveInvoiceTitle = { kind: 'personal', name: '王小明' }): Promise<string> => {
    const known = kept.get(given.name)
    if (known !== undefined) return known
    const { id } = (await who.post<InvoiceTitle>('/v1/me/invoice-titles', given)).body
    kept.set(given.name, id)
    return id
  }
  const step = (orderId: string, name: string, body?: object) =>
    who.post<OrderInvoice>(`/v1/orders/${orderId}/invoice${name}`, body)
  return {
    title,
    invoice: async (orderId: string) => (await who.get<OrderInvoice>(`/v1/orders/${orderId}/invoice`)).body,
    apply: async (orderId: string, titleId?: string) => step(orderId, '', { titleId: titleId ?? (await title()) }),
    correct: (orderId: string, titleId: string) => step(orderId, '/title', { titleId }),
    exchange: (orderId: string, titleId: string) => step(orderId, '/exchange', { titleId }),
    withdraw: (orderId: string) => step(orderId, '/withdrawal'),
  }
}

/** A command of the merchant about an invoice, or a red one: `invoices/ivc_1/issue`. */
export const merchantOf = (shop: TestApp) => (path: string, body?: object) =>
  call<MerchantInvoice>(shop, shop.asMerchant, 'POST', `/v1/merchant/${path}`, body, Math.random().toString())

/** Runs what is due until the gateway has answered about all that it was asked for. */
export async function letIssue(shop: TestApp): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await shop.deps.jobs.runDue()
    await shop.clock.advance(40)
  }
  await shop.deps.jobs.runDue()
}
