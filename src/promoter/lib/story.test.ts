import type { CommissionLine } from '@haoli/contract'
import type { Language } from '@/common/lib/language'
import { formatDay } from '@/common/lib/time'
import type { Say } from '@/common/messages'
import type { Words } from '@/common/messages/define'
import { fill } from '@/common/messages/fill'
import { storyMessages } from '../messages/story'
import { storyOf } from './story'

// How a language is chosen needs a phone; the words are asked for in each.
jest.mock('@/common/stores/preferences', () => ({}))

const now = '2026-03-25T04:00:00.000Z'
const at = (day: string) => `2026-${day}T04:00:00.000Z`

const line: CommissionLine = {
  id: 'cml_1',
  state: 'settled',
  amountFen: 1_680,
  productId: 'prd_1',
  title: '茶',
  imageUrl: null,
  source: 'lock',
  isPresent: false,
  baseFen: 16_800,
  ratePpm: 100_000,
  agency: null,
  condition: 'any',
  reverses: null,
  hold: null,
  ceiling: null,
  lockBeganAt: at('03-01'),
  lockUntil: at('03-31'),
  orderPaidAt: at('03-05'),
  completedAt: at('03-13'),
  settlesAt: at('03-20'),
  settledAt: at('03-20'),
  paidAt: null,
  createdAt: at('03-05'),
}

function told(more: Partial<CommissionLine>, language: Language = 'zh'): string {
  const t = ((key: keyof typeof storyMessages, values?: Record<string, string | number>) =>
    fill(storyMessages[key] as Words, language, values)) as Say<typeof storyMessages>
  return storyOf({ ...line, ...more }, t, (when) => formatDay(when, language, now))
}

test('it says who came, until when it counts, what was paid, the share and when it settled', () => {
  expect(told({})).toBe('3月1日打开了你的卡片 → 锁定到 3月31日 → 3月5日实付 ¥168 → 10% → 3月20日已结算，可以提现')
  expect(told({}, 'en')).toBe(
    'Opened your card on Mar 1 → locked until Mar 31 → paid ¥168 on Mar 5 → 10% → settled on Mar 20, can be withdrawn',
  )
  expect(told({}, 'ja')).toBe(
    '3月1日にあなたのカードが開かれました → 3月31日までロック → 3月5日に¥168の支払い → 10% → 3月20日に確定、出金できます',
  )
})

test.each([
  ['pending', { settlesAt: null, settledAt: null }, '订单完成后再过几天结算'],
  ['pending', { settledAt: null }, '3月20日结算'],
  ['held', { settledAt: null }, '正在核查，暂不结算'],
  ['in_payout', {}, '3月20日结算 → 正在提现'],
  ['paid', { paidAt: at('03-22') }, '3月20日结算 → 3月22日已到账'],
  ['reversed', { settlesAt: null, settledAt: null }, '结算前全部退款，不再结算'],
] as const)('a line that is %s ends with what becomes of it', (state, more, end) => {
  expect(told({ state, ...more })).toBe(`3月1日打开了你的卡片 → 锁定到 3月31日 → 3月5日实付 ¥168 → 10% → ${end}`)
})

const held = {
  state: 'open',
  reasons: ['address'],
  heldAt: at('03-05'),
  lapsesAt: at('04-04'),
  appeal: null,
  appealedAt: null,
  answer: null,
  endedAt: null,
} as const

test('a line that is held says until when; one that was taken back after that does not speak of a refund', () => {
  const hold = { ...held, reasons: [...held.reasons] }
  expect(told({ state: 'held', settledAt: null, hold })).toMatch(/正在核查，暂不结算 → 到 4月4日没有决定就放行$/)
  const reversed = { ...hold, state: 'reversed' as const }
  expect(told({ state: 'reversed', settledAt: null, hold: reversed })).toMatch(/→ 核查后商家收回，不再结算$/)
  expect(told({ hold: { ...hold, state: 'released' } })).toBe(told({}))
})

test.each([
  ['month', '同一位顾客每月最多计 ¥25，本笔应得 ¥16.80，还能计 ¥5'],
  ['day', '同一位顾客每天最多计 ¥25，本笔应得 ¥16.80，还能计 ¥5'],
] as const)('a line that a ceiling of the %s has cut says what it would have been', (period, words) => {
  const ceiling = { period, ceilingFen: 2_500, uncutFen: 1_680, leftFen: 500 }
  expect(told({ amountFen: 500, ceiling })).toContain(`→ 10% → ${words} → 3月20日已结算`)
})

test('a present is told as one: that of a locked customer, and the promoter’s own', () => {
  expect(told({ isPresent: true })).toContain('3月5日作为礼物付款 ¥168 → 对方收下了 → 10%')
  expect(told({ isPresent: true, source: 'own_present', lockBeganAt: null, lockUntil: null })).toBe(
    '3月5日你送出一份礼物 → 对方收下了 → 实付 ¥168 → 10% → 3月20日已结算，可以提现',
  )
})

test.each([
  ['pending', '和原来的佣金一起结算'],
  ['settled', '从可提现里扣除'],
  ['paid', '已在提现里扣除'],
  ['reversed', '原来的佣金没有结算，不用你退'],
] as const)('a negative line that is %s says what is taken back, and what that means', (state, end) => {
  const back = { reverses: 'cml_0', amountFen: -840, createdAt: at('03-21'), state }
  expect(told(back)).toBe(`3月5日实付 ¥168 → 3月21日有退款 → 按 10% 收回 ¥8.40 → ${end}`)
})

test('what the shop took back after a check speaks of no refund', () => {
  const hold = { ...held, reasons: [...held.reasons], state: 'reversed' as const, endedAt: at('03-21') }
  const back = { reverses: 'cml_0', amountFen: -1_680, createdAt: at('03-21'), state: 'reversed' as const, hold }
  expect(told(back)).toContain('→ 3月21日核查后商家收回 → 按 10% 收回 ¥16.80 →')
  expect(told({ ...back, createdAt: at('03-19') })).toContain('→ 3月19日有退款 →')
})

test('what was earned through an agency names it, with the part that is the promoter’s', () => {
  expect(told({ agency: '拾光团', ratePpm: 80_000 })).toContain('→ 通过拾光团，你的部分 8% → 3月20日已结算')
  expect(told({ agency: '拾光团', ratePpm: 80_000 }, 'en')).toContain('→ through 拾光团, your part 8% →')
})

test('a rate that is no whole percent is written as it is', () => {
  expect(told({ ratePpm: 125_000 })).toContain('→ 12.5% →')
})
