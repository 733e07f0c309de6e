import { Type } from 'typebox'
import {
  Code,
  FenAmount,
  Id,
  Input,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  PathId,
  ShopText,
  ShopTexts,
  SomeFen,
  Text,
  Time,
} from '../common/schemas'
import {
  invoiceFailures,
  invoiceObstacles,
  invoiceStates,
  invoiceTitleKinds,
  invoiceWaits,
  redInvoiceReasons,
  redInvoiceStates,
} from './life-cycle'
import { invoiceLimits } from './limits'

const most = invoiceLimits.invoiceNameChars

/** A title as it is given. What a personal one cannot have is ignored. */
export const SaveInvoiceTitle = Input({
  kind: OneOf(invoiceTitleKinds),
  name: Text('line', { least: 1, most }),
  taxNumber: Type.Optional(
    Code({
      minLength: 0,
      maxLength: 20,
      description: 'of a company, which must have one; its check character is checked',
    }),
  ),
  address: Type.Optional(Text('line', { most, description: 'registered address' })),
  phone: Type.Optional(Text('line', { most: 30 })),
  bank: Type.Optional(Text('line', { most })),
  account: Type.Optional(Code({ minLength: 0, maxLength: 40 })),
  email: Type.Optional(Text('line', { most })),
  isDefault: Type.Optional(Type.Boolean({ description: 'false leaves the default where it is' })),
})

const titleParts = {
  kind: OneOf(invoiceTitleKinds),
  name: Type.String(),
  taxNumber: Nullable(Type.String()),
  address: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  bank: Nullable(Type.String()),
  account: Nullable(Type.String()),
  email: Nullable(Type.String()),
}
/** Whom an invoice is made out to: copied into it when it is applied for. */
export const InvoiceTitleParts = Type.Object(titleParts, { title: 'InvoiceTitleParts' })
export const InvoiceTitle = Type.Object(
  { id: Type.String(), ...titleParts, isDefault: Type.Boolean() },
  { title: 'InvoiceTitle' },
)
export const InvoiceTitleList = Type.Object({
  items: Type.Array(InvoiceTitle),
  offered: Type.Boolean({ description: 'whether the shop issues invoices' }),
})

export const InvoiceLine = Type.Object(
  {
    title: ShopText({ description: 'of the goods, or freight' }),
    specText: ShopTexts(),
    quantity: Type.Integer({ minimum: 0, description: '0: a part of the price is taken back, and no piece' }),
    fen: SomeFen,
    taxFen: FenAmount,
    taxRatePpm: Type.Integer({ minimum: 0, description: 'millionths' }),
  },
  { title: 'InvoiceLine' },
)
const document = {
  number: Nullable(Type.String()),
  lines: Type.Array(InvoiceLine),
  hasPdf: Type.Boolean({ description: 'whether `…/invoice/{documentId}/pdf` has it' }),
  issuedAt: Nullable(Time),
}
export const RedInvoice = Type.Object(
  {
    id: Type.String(),
    state: OneOf(redInvoiceStates),
    reason: OneOf(redInvoiceReasons),
    amountFen: Type.Integer({ minimum: 1, description: 'fen that it takes back' }),
    ...document,
    createdAt: Time,
  },
  { title: 'RedInvoice' },
)
export const Invoice = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String(),
    orderNumber: Type.String(),
    state: OneOf(invoiceStates),
    title: InvoiceTitleParts,
    amountFen: Nullable(FenAmount, { description: 'null until it is being issued' }),
    leftFen: Nullable(FenAmount, { description: 'less what red invoices take back' }),
    ...document,
    failure: Nullable(OneOf(invoiceFailures)),
    waitsFor: Nullable(OneOf(invoiceWaits), { description: 'of an applied one; null: it is about to be issued' }),
    replaces: Nullable(Type.String(), { description: 'the one that it was exchanged for' }),
    reds: Type.Array(RedInvoice),
    appliedAt: Time,
    endedAt: Nullable(Time),
  },
  { title: 'Invoice' },
)
export const InvoicePage = Page(Invoice, { title: 'InvoicePage' })
export const InvoiceQuery = Type.Object(PageQuery, { additionalProperties: false })

/** What there is to say of the invoice of an order. */
export const OrderInvoice = Type.Object(
  {
    orderId: Type.String(),
    invoice: Nullable(Invoice, { description: 'the one that lives, or else the latest' }),
    earlier: Type.Array(Invoice, { description: 'those before it, newest first' }),
    obstacle: Nullable(OneOf(invoiceObstacles), { description: 'why none can be applied for; null: one can' }),
    amountFen: Type.Integer({ minimum: 0, description: 'what an invoice would be for now' }),
    applyBy: Nullable(Time, { description: 'null: the order is not completed' }),
    exchangeable: Type.Boolean({ description: 'whether another title can be had instead of the issued one' }),
    now: Time,
  },
  { title: 'OrderInvoice' },
)
export const UseInvoiceTitle = Input({ titleId: Id('ivt') })
export const InvoiceDocumentParams = Type.Object({ id: PathId, documentId: PathId })
