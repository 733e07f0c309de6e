import type { Static } from 'typebox'
import type * as merchantSchema from './merchant-schemas'
import type * as schema from './schemas'

export type SaveInvoiceTitle = Static<typeof schema.SaveInvoiceTitle>
export type InvoiceTitleParts = Static<typeof schema.InvoiceTitleParts>
export type InvoiceTitle = Static<typeof schema.InvoiceTitle>
export type InvoiceTitleList = Static<typeof schema.InvoiceTitleList>
export type InvoiceLine = Static<typeof schema.InvoiceLine>
export type RedInvoice = Static<typeof schema.RedInvoice>
export type Invoice = Static<typeof schema.Invoice>
export type InvoicePage = Static<typeof schema.InvoicePage>
export type OrderInvoice = Static<typeof schema.OrderInvoice>
export type MerchantInvoice = Static<typeof merchantSchema.MerchantInvoice>
export type InvoiceLook = Static<typeof merchantSchema.InvoiceLook>
export type MerchantInvoicePage = Static<typeof merchantSchema.MerchantInvoicePage>
export type InvoiceByHand = Static<typeof merchantSchema.InvoiceByHand>

/** A line as it is written down: with the line of the order that it is of, null for freight, and its tax category. */
export interface FrozenInvoiceLine extends InvoiceLine {
  lineId: string | null
  taxCode: string
}
/** Who issues the invoices. */
export interface InvoiceSeller {
  name: string
  taxNumber: string
}
