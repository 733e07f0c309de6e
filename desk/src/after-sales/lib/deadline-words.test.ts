import { type AfterSaleState, afterSaleLifeCycle, afterSaleStates, transitionsOf } from '@haoli/contract'
import { deadlineKey } from './deadline-words'

const keyOf = (state: AfterSaleState, shipsFirst = false) => deadlineKey({ state, shipsFirst })
const byTime = (state: AfterSaleState) => transitionsOf(afterSaleLifeCycle, state, 'time')

test('every state that time ends says what becomes of it, and no other', () => {
  const ends = afterSaleStates.filter((state) => byTime(state).length > 0)
  expect(afterSaleStates.filter((state) => keyOf(state) !== undefined)).toEqual(ends)
})

test('states that time ends in other ways have other words', () => {
  const ways = new Map<string, Set<string>>()
  for (const state of afterSaleStates) {
    const key = keyOf(state)
    if (key) ways.set(key, (ways.get(key) ?? new Set()).add(byTime(state).join()))
  }
  expect([...ways.values()].map(({ size }) => size)).toEqual([...ways].map(() => 1))
  expect(keyOf('merchant_wait_ship', true)).not.toBe(keyOf('merchant_wait_ship'))
})
