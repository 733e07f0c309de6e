import type { FastifyReply } from 'fastify'
import type { Gateways } from '../../core/gateways/gateways'
import { endIfStalled } from '../../platform/plugins/stalled-readers'
import { notFound } from '../../platform/problem'
import type { InvoicePdf } from './invoice-pdf'

const stalledMs = 60_000

/** Sends a PDF that the gateway or the shop's store has. */
export async function sendPdf(
  reply: FastifyReply,
  pdf: Exclude<InvoicePdf, { url: string }>,
  gateways: Pick<Gateways, 'invoices' | 'files'>,
): Promise<FastifyReply> {
  const number = 'file' in pdf ? pdf.number : pdf.issued.number
  const content = 'file' in pdf ? await gateways.files.read(pdf.file) : await gateways.invoices.pdf(pdf.issued)
  if (!content) throw notFound('PDF of this invoice')
  endIfStalled(reply, stalledMs)
  return reply.type('application/pdf').header('content-disposition', `inline; filename="${number}.pdf"`).send(content)
}
