import { choosePlan } from './choose-plan'

type Plan = Parameters<typeof choosePlan>[0][number] & { id: string }
const plan = (id: string, rank: number, more: Partial<Plan> = {}): Plan => ({
  id,
  rank,
  condition: 'any',
  isTheirs: true,
  offerPpm: null,
  ...more,
})
const exclusive = (more: Partial<Plan> = {}) => plan('exclusive', 0, more)
const targeted = (more: Partial<Plan> = {}) => plan('targeted', 1, more)
const taken = (more: Partial<Plan> = {}) => plan('taken', 2, { offerPpm: 50_000, ...more })
const open = (more: Partial<Plan> = {}) => plan('open', 3, more)

const first = (...plans: Plan[]) => choosePlan(plans, { isFirstOrder: true })?.id
const later = (...plans: Plan[]) => choosePlan(plans, { isFirstOrder: false })?.id

it('takes an exclusive plan before a targeted one, goods taken on, and an open one', () => {
  expect(first(open(), taken(), targeted(), exclusive())).toBe('exclusive')
  expect(first(open(), taken(), targeted())).toBe('targeted')
  expect(first(open(), taken())).toBe('taken')
  expect(first(open())).toBe('open')
  expect(first()).toBeUndefined()
})

it('pays nobody by other plans while an exclusive one is for others', () => {
  expect(first(open(), targeted(), exclusive({ isTheirs: false }))).toBeUndefined()
})

it('lets others pay for the orders that an exclusive plan is not for', () => {
  const others = exclusive({ isTheirs: false, condition: 'first_order' })
  expect(first(open(), others)).toBeUndefined()
  expect(later(open(), others)).toBe('open')
})

it('takes a plan that says for which order it is before one for any, of one kind', () => {
  const forFirst = open({ id: 'first', condition: 'first_order' })
  const forLater = open({ id: 'later', condition: 'repeat_order' })
  expect(first(open(), forFirst, forLater)).toBe('first')
  expect(later(open(), forFirst, forLater)).toBe('later')
  expect(later(open(), forFirst)).toBe('open')
  expect(later(forFirst)).toBeUndefined()
  expect(first(forFirst, targeted())).toBe('targeted')
})

it('takes the highest of several offers', () => {
  expect(first(taken({ id: 'low' }), taken({ id: 'high', offerPpm: 60_000 }))).toBe('high')
})
