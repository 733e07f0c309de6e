import { invoicePage, type NoticeKind } from '@haoli/contract'
import { amount, thing } from '../../core/notices/keywords'
import { notify } from '../../core/notices/notify'
import { price, quoted } from '../../core/notices/quoted'
import type { Notice } from '../../core/system/parts'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import type { InvoiceRow } from './move-invoice'

type InvoiceNotice = Extract<NoticeKind, `invoice_${string}`>

const about = {
  subject: 'order',
  page: (orderId: string) => `${invoicePage}?orderId=${orderId}`,
  askedAt: ['invoicing'] as const,
}
const title = thing('发票抬头', ({ who }) => who)

export const invoiceNotices: Record<InvoiceNotice, Notice> = {
  invoice_issued: {
    ...about,
    title: ['发票已开具', 'Invoice issued', '領収書を発行しました'],
    text: ({ title, amountFen = 0 }) => {
      const [[zh, en, ja], sum] = [quoted(title), price(amountFen)]
      return [
        `${zh}的发票 ${sum} 已开具，可以保存了`,
        `The invoice for ${en}, ${sum}, is ready to save`,
        `${ja}の領収書 ${sum} を発行しました。保存できます`,
      ]
    },
    keywords: [title, amount('发票金额', ({ amountFen = 0 }) => amountFen)],
  },
  invoice_failed: {
    ...about,
    title: ['发票没有开成', 'Invoice not issued', '領収書を発行できませんでした'],
    text: ({ title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${zh}的发票没有开成，请核对抬头`,
        `The invoice for ${en} could not be issued. Please check the billing details`,
        `${ja}の領収書を発行できませんでした。宛名をご確認ください`,
      ]
    },
    keywords: [title, thing('商品名称', ({ title }) => title)],
  },
  invoice_reversed: {
    ...about,
    title: ['发票已红冲', 'Invoice reversed', '領収書を取り消しました'],
    text: ({ title, amountFen = 0 }) => {
      const [[zh, en, ja], sum] = [quoted(title), price(amountFen)]
      return [
        `${zh}的发票已红冲 ${sum}`,
        `${sum} of the invoice for ${en} was reversed`,
        `${ja}の領収書のうち ${sum} を取り消しました`,
      ]
    },
    keywords: [title, amount('红冲金额', ({ amountFen = 0 }) => amountFen)],
  },
}

/** Tells the customer what became of the invoice of their order. */
export async function tellOf(
  tx: Tx,
  { kind, invoice, fen }: { kind: InvoiceNotice; invoice: InvoiceRow; fen: number },
  context: Context,
): Promise<void> {
  const { title } = await tx
    .selectFrom('order_lines')
    .select('title')
    .where('order_id', '=', invoice.order_id)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  const values = { who: invoice.title.name, title, count: 1, amountFen: fen }
  await notify(tx, { kind, customerId: invoice.customer_id, subjectId: invoice.order_id, values }, context)
}
