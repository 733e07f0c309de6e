import { ppmOf } from '../../../server/src/core/commission/split-commission'
import { partsOfRate } from './parts-of-rate'

test.each([
  { ratePpm: 100_000, servicePpm: 20_000, sharePpm: 800_000 },
  { ratePpm: 120_000, servicePpm: 0, sharePpm: 1_000_000 },
  { ratePpm: 33_333, servicePpm: 7, sharePpm: 333_333 },
])('the parts beside a product are those by which the API splits: %j', (rates) => {
  const terms = { ...rates, agencyId: 'agc_1', supplierId: null, offerPpm: null }
  expect(partsOfRate(rates)).toEqual({ promoterPpm: ppmOf('promoter', terms), agencyPpm: ppmOf('agency', terms) })
})

test('of goods that were taken on, the rate is what was offered', () => {
  const terms = { ratePpm: 100_000, servicePpm: 20_000, sharePpm: 800_000 }
  const taken = { ...terms, agencyId: 'agc_1', supplierId: 'agc_2', offerPpm: 90_000 }
  expect(partsOfRate({ ratePpm: 90_000, servicePpm: 0, sharePpm: 800_000 })).toEqual({
    promoterPpm: ppmOf('promoter', taken),
    agencyPpm: ppmOf('agency', taken),
  })
})
