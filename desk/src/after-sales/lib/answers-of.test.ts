import { type AfterSaleState, afterSaleLifeCycle, type MerchantAfterSale, transitionsOf } from '@haoli/contract'
import { answersOf } from './answers-of'
import { bodyOf } from './body-of'

const line = { lineId: 'orl_1', quantity: 2 }
const caseOf = (type: MerchantAfterSale['type'], may: string[]) =>
  ({ type, may, lines: [line] }) as unknown as MerchantAfterSale
const namesOf = (type: MerchantAfterSale['type'], may: string[]) => answersOf(caseOf(type, may)).map(({ name }) => name)

test('every step of the merchant and of the owner has a button', () => {
  const states = Object.keys(afterSaleLifeCycle.states) as AfterSaleState[]
  const steps = states.flatMap((state) =>
    (['merchant', 'judge'] as const).flatMap((side) => transitionsOf(afterSaleLifeCycle, state, side)),
  )
  // Taken by a refund that is made elsewhere.
  for (const step of new Set(steps)) {
    if (step !== 'refunded_in_full')
      expect([step, namesOf('return', [step]).length > 0 || namesOf('refund', [step]).length > 0]).toEqual([step, true])
  }
  expect(namesOf('return', ['user_waits'])).toEqual([])
})

test('a return may be refunded without the goods, an exchange sent first', () => {
  expect(namesOf('return', ['agree_return', 'agree_refund'])).toEqual(['agree_return', 'agree_without_return'])
  expect(bodyOf('agree_without_return', { words: ' 不用寄回 ' }, caseOf('return', []))).toEqual({
    words: '不用寄回',
    withoutReturn: true,
  })
  expect(namesOf('exchange', ['agree_return', 'agree_shipping'])).toEqual(['agree_return', 'agree_ships_first'])
})

test('what came back is counted for each line; nothing typed is all of it, whole', () => {
  expect(bodyOf('receive', {}, caseOf('return', []))).toEqual({ lines: [{ lineId: 'orl_1', received: 2, damaged: 0 }] })
  const counts = { orl_1: { received: 1, damaged: 1 } }
  expect(bodyOf('receive', { counts, freightYuan: '12.5' }, caseOf('return', []))).toEqual({
    lines: [{ lineId: 'orl_1', received: 1, damaged: 1 }],
    freightFen: 1_250,
  })
})

test('an amount without a return is a difference of price', () => {
  const proposal = { proposal: 'change', yuan: '5', words: '补偿' } as const
  expect(bodyOf('propose', { ...proposal, type: 'refund' }, caseOf('return', []))).toEqual({
    ...{ kind: 'change', type: 'refund', subType: 'price_diff', fen: 500, words: '补偿' },
  })
  expect(bodyOf('propose', { ...proposal, type: 'return' }, caseOf('return', []))).toEqual({
    ...{ kind: 'change', type: 'return', fen: 500, words: '补偿' },
  })
  expect(bodyOf('propose', { ...proposal, proposal: 'please_prove' }, caseOf('return', []))).toEqual({
    ...{ kind: 'please_prove', words: '补偿' },
  })
})
