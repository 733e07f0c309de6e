import type { InvoiceGateway, InvoiceStatus, WantedInvoice } from '../../core/gateways/invoice-gateway'

/**
 * Asks for an invoice once, however often this runs: the gateway is asked by its id first, because the answer to an earlier request may have been
 * lost.
 */
export async function requestInvoice(gateway: InvoiceGateway, wanted: WantedInvoice): Promise<InvoiceStatus> {
  const known = await gateway.query(wanted.id)
  return known.state === 'unknown' ? gateway.issue(wanted) : known
}

/** When the gateway is asked again about what it was asked to issue, in seconds after that. */
export const askSeconds = [5, 30, 120, 600, 3600]
