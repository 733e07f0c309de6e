import dayjs from 'dayjs'
import { bodyOf, type CouponDraft } from './draft'

const at = (day: string) => dayjs(`${day}T09:30:00`)
const draft: CouponDraft = {
  name: '满减',
  kind: 'amount_off',
  offYuan: 12.5,
  percentOff: 15,
  threshold: 'yuan',
  thresholdYuan: 99,
  thresholdPieces: 2,
  scope: 'shop',
  productIds: ['prd_1'],
  audience: 'everybody',
  promoterId: 'prm_1',
  payer: 'merchant',
  total: 100,
  perCustomer: 1,
  claim: [at('2026-12-01'), at('2026-12-31')],
  validity: 'days',
  validDays: 7,
  use: [at('2026-12-01'), at('2026-12-31')],
}

test('yuan become fen, and what stands in fields is the time in China', () => {
  expect(bodyOf(draft)).toEqual({
    name: '满减',
    note: '',
    kind: 'amount_off',
    offFen: 1_250,
    thresholdFen: 9_900,
    scope: 'shop',
    audience: 'everybody',
    payer: 'merchant',
    total: 100,
    perCustomer: 1,
    claimFrom: '2026-12-01T01:30:00.000Z',
    claimUntil: '2026-12-31T01:30:00.000Z',
    validDays: 7,
    budgetFen: null,
  })
})

test('the other choice of each pair leaves the first one out', () => {
  const other = bodyOf({
    ...draft,
    kind: 'percent_off',
    threshold: 'pieces',
    scope: 'products',
    audience: 'promoter_visitors',
    validity: 'dates',
    budgetYuan: 500,
  })
  expect(other).toMatchObject({
    percentOff: 15,
    thresholdQuantity: 2,
    scopeIds: ['prd_1'],
    promoterId: 'prm_1',
    useUntil: '2026-12-31T01:30:00.000Z',
    budgetFen: 50_000,
  })
  for (const name of ['offFen', 'thresholdFen', 'validDays']) expect(other).not.toHaveProperty(name)
})
