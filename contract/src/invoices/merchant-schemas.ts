import { Type } from 'typebox'
import { Code, Exact, Input, OneOf, Page, PageQuery, SoughtCode } from '../common/schemas'
import { invoiceStates, redInvoiceStates } from './life-cycle'
import { Invoice, InvoiceLine, InvoiceTitleParts } from './schemas'

const pdfUrls = Type.Record(Type.String(), Type.String(), {
  description:
    'where the merchant keeps PDFs elsewhere, by the ids of the invoice and its red ones; at a desk a look (`lookAtInvoice`) shows them, and the whole title',
})
export const MerchantInvoice = Type.Object(
  {
    ...Invoice.properties,
    pdfUrls,
    customer: Type.Object({ id: Type.String(), nickname: Type.String() }),
    linesNow: Type.Optional(
      Type.Array(InvoiceLine, { description: 'of one that is not issued, read alone: what it would say now' }),
    ),
  },
  { title: 'MerchantInvoice' },
)
/** Whom an invoice is for, unmasked. */
export const InvoiceLook = Type.Object({ title: InvoiceTitleParts, pdfUrls }, { title: 'InvoiceLook' })
export const MerchantInvoicePage = Page(MerchantInvoice, { title: 'MerchantInvoicePage' })
export const MerchantInvoiceQuery = Input({
  ...PageQuery,
  state: Type.Optional(OneOf(invoiceStates)),
  red: Type.Optional(OneOf(redInvoiceStates, { description: 'those with a red invoice in this state' })),
  waitsFor: Type.Optional(
    OneOf(['merchant'], { description: 'those that the merchant issues, also in red, and those that were refused' }),
  ),
  orderId: Type.Optional(Exact({ maxLength: 80 })),
  q: Type.Optional(SoughtCode({ minLength: 1, maxLength: 80, description: 'number of the order, or of the invoice' })),
})

/** What the merchant issued elsewhere. */
export const InvoiceByHand = Input({
  number: Code({ minLength: 1, maxLength: 40 }),
  pdfUrl: Type.Optional(Exact({ maxLength: 2048, description: 'where the customer gets the PDF; https' })),
})
export const StoredPdf = Type.Object({ id: Type.String(), bytes: Type.Integer() }, { title: 'StoredPdf' })
