import type { LifeCycle } from '../common/life-cycle'

export const invoiceStates = ['applied', 'issuing', 'issued', 'failed', 'withdrawn', 'reversing', 'reversed'] as const
export type InvoiceState = (typeof invoiceStates)[number]
export type InvoiceTransition =
  | 'begin'
  | 'issue'
  | 'fail'
  | 'correct'
  | 'retry'
  | 'issue_by_hand'
  | 'withdraw'
  | 'lapse'
  | 'refund_rest'
  | 'exchange'
  | 'take_back'
  | 'reverse'
export type InvoiceActor = 'customer' | 'merchant' | 'gateway' | 'shop'

/** The life of an invoice for an order. Of one order one lives at a time: those that are withdrawn, or being reversed, do not count. */
export const invoiceLifeCycle: LifeCycle<InvoiceState, InvoiceTransition, InvoiceActor> = {
  initial: 'applied',
  states: {
    applied: { final: false },
    issuing: { final: false },
    issued: { final: false },
    failed: { final: false },
    withdrawn: { final: true },
    reversing: { final: false },
    reversed: { final: true },
  },
  transitions: {
    begin: {
      from: ['applied'],
      to: 'issuing',
      by: 'shop',
      sentence: 'It is time: what was paid and not refunded becomes its lines, and the gateway is asked.',
    },
    issue: { from: ['issuing'], to: 'issued', by: 'gateway', sentence: 'It has its number, and can be saved.' },
    fail: {
      from: ['issuing'],
      to: 'failed',
      by: 'gateway',
      sentence: 'The gateway refused it with a reason; its lines are worked out anew next time.',
    },
    correct: {
      from: ['failed'],
      to: 'applied',
      by: 'customer',
      sentence: 'The customer gives another title, and it is tried again.',
    },
    retry: { from: ['failed'], to: 'applied', by: 'merchant', sentence: 'The merchant has it tried again.' },
    issue_by_hand: {
      from: ['applied', 'failed'],
      to: 'issued',
      by: 'merchant',
      sentence: 'The merchant issued it elsewhere, and gives its number.',
    },
    withdraw: {
      from: ['applied', 'failed'],
      to: 'withdrawn',
      by: 'customer',
      sentence: 'The customer does not want it any more.',
    },
    lapse: {
      from: ['applied', 'issuing', 'failed'],
      to: 'withdrawn',
      by: 'shop',
      sentence: 'The order was cancelled, or all of it refunded, before there was an invoice.',
    },
    refund_rest: {
      from: ['issued'],
      to: 'reversing',
      by: 'shop',
      sentence: 'All that it is for was refunded: red invoices take back all of it.',
    },
    exchange: {
      from: ['issued'],
      to: 'reversing',
      by: 'customer',
      sentence: 'The customer wants another title: a red invoice takes back the rest, then a new one is issued.',
    },
    take_back: {
      from: ['issued'],
      to: 'reversing',
      by: 'merchant',
      sentence: 'The merchant takes it back: a red invoice for the rest.',
    },
    reverse: {
      from: ['reversing'],
      to: 'reversed',
      by: 'gateway',
      sentence: 'The last of its red invoices is issued.',
    },
  },
}

export const redInvoiceStates = ['due', 'issued', 'failed'] as const
export type RedInvoiceState = (typeof redInvoiceStates)[number]
export type RedInvoiceTransition = 'issue' | 'fail' | 'retry' | 'issue_by_hand'

/** The life of a red invoice. It exists from the moment in which its amount is refunded, and never goes away. */
export const redInvoiceLifeCycle: LifeCycle<RedInvoiceState, RedInvoiceTransition, 'gateway' | 'merchant'> = {
  initial: 'due',
  states: { due: { final: false }, issued: { final: true }, failed: { final: false } },
  transitions: {
    issue: { from: ['due'], to: 'issued', by: 'gateway', sentence: 'It has its number, and can be saved.' },
    fail: { from: ['due'], to: 'failed', by: 'gateway', sentence: 'The gateway refused it with a reason.' },
    retry: { from: ['failed'], to: 'due', by: 'merchant', sentence: 'The merchant has it tried again.' },
    issue_by_hand: {
      from: ['due', 'failed'],
      to: 'issued',
      by: 'merchant',
      sentence: 'The merchant issued it elsewhere, and gives its number.',
    },
  },
}

/** Why a red invoice takes something back, as the tax office asks for it: goods returned, less paid for them, or a mistake. */
export const redInvoiceReasons = ['returned', 'allowance', 'exchanged', 'mistaken'] as const
export type RedInvoiceReason = (typeof redInvoiceReasons)[number]

export const invoiceTitleKinds = ['personal', 'company'] as const
export type InvoiceTitleKind = (typeof invoiceTitleKinds)[number]

/** Why an invoice was not issued. */
export const invoiceFailures = ['title_refused', 'seller_refused', 'other'] as const
export type InvoiceFailure = (typeof invoiceFailures)[number]

/** What an application waits for. */
export const invoiceWaits = ['payment', 'completion', 'merchant', 'reversal'] as const
export type InvoiceWait = (typeof invoiceWaits)[number]

/** Why none can be applied for. */
export const invoiceObstacles = ['not_offered', 'cancelled', 'nothing_left', 'too_late', 'has_one'] as const
export type InvoiceObstacle = (typeof invoiceObstacles)[number]
