import { createHash } from 'node:crypto'
import type { InvoiceGateway, InvoiceStatus } from '../../core/gateways/invoice-gateway'
import { notFound } from '../../platform/problem'
import { sandboxInvoicePdf } from './invoice-pdf/invoice-pdf'

/** A gateway in memory: it forgets with its process, and gives the same invoice the same number again. */
export interface SandboxInvoices extends InvoiceGateway {
  /** Where invoices stand, by their ids. Who answers for the tax office writes here. */
  readonly stand: Map<string, InvoiceStatus>
  /** What becomes of the next requests: `fail` is refused, `lose` arrives but its answer does not. */
  readonly next: ('fail' | 'lose')[]
  /** How often each id was asked for as a new invoice. */
  readonly asked: ReadonlyMap<string, number>
}

export const isSandboxInvoices = (gateway: InvoiceGateway): gateway is SandboxInvoices => 'stand' in gateway

/** A title with these words is refused, so that what follows can be seen. */
const refusedWords = '测试失败'

/** Invoices that no tax office knows. One is issued when it is asked about for the first time. */
export function sandboxInvoices(): SandboxInvoices {
  const stand = new Map<string, InvoiceStatus>()
  const asked = new Map<string, number>()
  const amounts = new Map<string, number>()
  const next: ('fail' | 'lose')[] = []
  return {
    name: 'sandbox',
    stand,
    next,
    asked,
    async issue({ id, title, amountFen }) {
      const fault = next.shift()
      asked.set(id, (asked.get(id) ?? 0) + 1)
      const refused = title.name.includes(refusedWords) || fault === 'fail'
      const status: InvoiceStatus =
        stand.get(id) ?? (refused ? { state: 'failed', failure: 'title_refused' } : { state: 'issuing' })
      stand.set(id, status)
      amounts.set(id, amountFen)
      if (fault === 'lose') throw new Error('the answer of the invoice gateway was lost')
      return status
    },
    async query(id) {
      const status = stand.get(id) ?? { state: 'unknown' }
      if (status.state !== 'issuing') return status
      const issued: InvoiceStatus = { state: 'issued', number: numberOf(id), amountFen: amounts.get(id) ?? 0 }
      stand.set(id, issued)
      return issued
    },
    pdf: sandboxInvoicePdf,
    async readNotice() {
      throw notFound('invoice gateway: the sandbox sends no notices over the network')
    },
  }
}

/** 20 digits, as fully digital invoices have. */
function numberOf(id: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(id).digest('hex')}`).toString()
  return `2633${digits.slice(0, 16)}`
}
