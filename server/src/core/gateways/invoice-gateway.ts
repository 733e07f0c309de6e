import type {
  FrozenInvoiceLine,
  InvoiceFailure,
  InvoiceSeller,
  InvoiceTitleParts,
  RedInvoiceReason,
} from '@haoli/contract'

/** What is to be issued: an invoice or, where it takes back another, a red one. Amounts are positive fen, with tax. */
export interface WantedInvoice {
  /** Names it at the gateway. */
  id: string
  orderNumber: string
  title: InvoiceTitleParts
  seller: InvoiceSeller
  lines: readonly FrozenInvoiceLine[]
  amountFen: number
  /** The issued invoice that this one takes back, or a part of it. */
  takesBack: { id: string; number: string; reason: RedInvoiceReason } | null
}

export interface IssuedInvoice extends WantedInvoice {
  number: string
  issuedAt: Date
}

/** Where an invoice stands. `unknown`: the gateway was never asked for it. */
export type InvoiceStatus =
  | { state: 'unknown' }
  | { state: 'issuing' }
  | { state: 'issued'; number: string; amountFen: number }
  | { state: 'failed'; failure: InvoiceFailure }

/** Issues fully digital invoices (数电票) for the merchant. Never called while a row is locked. */
export interface InvoiceGateway {
  readonly name: 'sandbox' | 'provider'
  /** Asks for it. Called again with the same id it is the same invoice, and answers where it stands. */
  issue(wanted: WantedInvoice): Promise<InvoiceStatus>
  /** Where one stands. Throws where the gateway cannot be reached. */
  query(id: string): Promise<InvoiceStatus>
  /** The PDF of an issued one. Throws where it may be tried again. */
  pdf(issued: IssuedInvoice): Promise<Buffer>
  /** Reads a notice. Throws a Problem where its signature does not hold. */
  readNotice(
    headers: Record<string, string | undefined>,
    rawBody: string,
  ): Promise<{ id: string; status: InvoiceStatus }>
}
