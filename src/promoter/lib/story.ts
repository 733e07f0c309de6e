import type { CommissionLine } from '@haoli/contract'
import { formatFen } from '@/common/lib/money'
import type { Say } from '@/common/messages'
import type { storyMessages } from '../messages/story'
import { rateWords } from './rate-words'

type T = Say<typeof storyMessages>
/** How a moment is written as a day. */
type Day = (when: string) => string

/** What became of a line, in one sentence: who came, what was paid, what share of it is the promoter's, and when. */
export function storyOf(line: CommissionLine, t: T, day: Day): string {
  const steps =
    line.reverses === null
      ? [...origin(line, t, day), share(line, t), ...cut(line, t), ...ending(line, t, day)]
      : takenBack(line, t, day)
  const sentence = steps.join(' → ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function origin({ source, isPresent, lockBeganAt, lockUntil, orderPaidAt, baseFen }: CommissionLine, t: T, day: Day) {
  const price = formatFen(baseFen, { short: true })
  const paidOn = day(orderPaidAt)
  if (source === 'own_present')
    return [t('line.you_gave', { day: paidOn }), t('line.accepted'), t('line.worth', { price })]
  const locked = [
    ...(lockBeganAt ? [t('line.opened', { day: day(lockBeganAt) })] : []),
    ...(lockUntil ? [t('line.locked', { day: day(lockUntil) })] : []),
  ]
  if (isPresent) return [...locked, t('line.given', { price, day: paidOn }), t('line.accepted')]
  return [...locked, t('line.paid', { price, day: paidOn })]
}

/** The promoter's part of the rate; of what they earned through an agency, which that was. */
const share = ({ ratePpm, agency }: CommissionLine, t: T): string =>
  agency === null ? rateWords(ratePpm) : t('line.through', { agency, rate: rateWords(ratePpm) })

/** What a ceiling for one customer's orders has left. */
function cut({ ceiling }: CommissionLine, t: T): string[] {
  if (!ceiling) return []
  const price = (fen: number) => formatFen(fen, { short: true })
  const { uncutFen, ceilingFen, leftFen, period } = ceiling
  return [t(`line.cut_${period}`, { most: price(ceilingFen), whole: price(uncutFen), left: price(leftFen) })]
}

function ending({ state, hold, settlesAt, settledAt, paidAt, createdAt }: CommissionLine, t: T, day: Day): string[] {
  const settledOn = { day: day(settledAt ?? createdAt) }
  switch (state) {
    case 'pending':
      return [settlesAt ? t('line.settles', { day: day(settlesAt) }) : t('line.after_completion')]
    case 'held':
      return [t('line.held'), ...(hold ? [t('line.lapses', { day: day(hold.lapsesAt) })] : [])]
    case 'settled':
      return [t('line.settled', settledOn)]
    case 'in_payout':
      return [t('line.settled_then', settledOn), t('line.in_payout')]
    case 'paid':
      return [t('line.settled_then', settledOn), t('line.arrived', { day: day(paidAt ?? createdAt) })]
    case 'reversed':
      return [t(hold?.state === 'reversed' ? 'line.refused' : 'line.reversed')]
  }
}

const endings = {
  pending: 'line.back_pending',
  held: 'line.back_pending',
  settled: 'line.back_settled',
  in_payout: 'line.back_paid',
  paid: 'line.back_paid',
  reversed: 'line.back_reversed',
} as const

/** Whether a negative line is of the merchant's decision about a hold, and of no refund. */
export const isOfDecision = ({ reverses, hold, createdAt }: CommissionLine): boolean =>
  reverses !== null && hold?.state === 'reversed' && hold.endedAt === createdAt

function takenBack(line: CommissionLine, t: T, day: Day) {
  const { state, amountFen, ratePpm, orderPaidAt, baseFen, createdAt } = line
  return [
    t('line.paid', { price: formatFen(baseFen, { short: true }), day: day(orderPaidAt) }),
    t(isOfDecision(line) ? 'line.checked' : 'line.refunded', { day: day(createdAt) }),
    t('line.taken_back', { price: formatFen(-amountFen, { short: true }), rate: rateWords(ratePpm) }),
    t(endings[state]),
  ]
}
