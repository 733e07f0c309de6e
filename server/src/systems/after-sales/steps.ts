import {
  type AfterSaleActor,
  type AfterSaleTransition,
  afterSaleLifeCycle,
  rejectionOf,
  transitionsOf,
} from '@haoli/contract'
import { dayMs } from '../../platform/durations'
import { type Case, wasSentOut } from './after-sale-rows'

/**
 * The steps that one side may take now: those of the life cycle for the state, and of these the ones that fit its kind, what was
 * sent, what was proposed, and the time. Commands check it under the lock; answers name it as `may`.
 */
export function stepsOf(one: Case, side: Exclude<AfterSaleActor, 'time'>, now: Date): AfterSaleTransition[] {
  return transitionsOf(afterSaleLifeCycle, one.row.state, side).filter((step) => rules[step]?.(one, now) ?? true)
}

/** Words and proof may be added without a step while the merchant or the judge decides. */
export const mayAddProof = ({ row }: Case): boolean =>
  row.state === 'merchant_processing' || row.state === 'platform_processing'

type Rule = (one: Case, now: Date) => boolean

const isOf =
  (...types: Case['row']['type'][]): Rule =>
  ({ row }) =>
    types.includes(row.type)
const proposes =
  (...types: Case['row']['type'][]): Rule =>
  ({ row: { proposal } }) =>
    proposal?.kind === 'change' && types.includes(proposal.type)
const isWithin = (from: Date | null, days: number, now: Date) =>
  from !== null && now.getTime() < from.getTime() + days * dayMs
const isRejection =
  (step: AfterSaleTransition): Rule =>
  ({ row }) =>
    rejectionOf(row.type) === step

const rules: Partial<Record<AfterSaleTransition, Rule>> = {
  agree_refund: isOf('refund', 'return'),
  agree_return: isOf('return', 'exchange'),
  agree_shipping: isOf('reship', 'exchange'),
  reject_refund: isRejection('reject_refund'),
  reject_return: isRejection('reject_return'),
  reject_exchange: isRejection('reject_exchange'),
  reject_reship: isRejection('reject_reship'),
  consent_refund: proposes('refund'),
  consent_return: proposes('return', 'exchange'),
  consent_shipping: proposes('reship'),
  consent_cancel: ({ row: { proposal } }) => proposal?.kind === 'please_cancel',
  prove: ({ row: { proposal } }) => proposal?.kind === 'please_prove',
  decline: ({ row: { proposal } }) => proposal?.kind !== 'please_prove',
  // Whoever has the replacement already sends the goods back.
  withdraw: (one) => !wasSentOut(one),
  receive_return: isOf('return'),
  receive_exchange: (one) => one.row.type === 'exchange' && !wasSentOut(one),
  receive_exchanged: (one) => one.row.type === 'exchange' && wasSentOut(one),
  ship_replacement: ({ row }) => !row.ships_first,
  ship_first: ({ row }) => row.ships_first,
  dispute: ({ row, othersOpen, setting }, now) => !othersOpen && isWithin(row.refused_at, setting.disputeDays, now),
  reopen: ({ row, othersOpen, setting }, now) =>
    !othersOpen && !row.reopened && isWithin(row.closed_at, setting.reopenDays, now),
  decide_refund: isOf('refund', 'return', 'exchange'),
  decide_return: (one) => (one.row.type === 'return' || one.row.type === 'exchange') && !wasSentBack(one),
  decide_shipping: isOf('reship'),
  // Taken by a refund that the merchant makes elsewhere, never by a request.
  refunded_in_full: () => false,
}

const wasSentBack = ({ parcels }: Case): boolean => parcels.some(({ way }) => way === 'back')
