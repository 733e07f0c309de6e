import { sandboxTracking } from './sandbox-tracking'

const shippedAt = new Date('2026-06-01T02:00:00Z')
const at = (hours: number) => new Date(shippedAt.getTime() + hours * 60 * 60 * 1000)
const events = (now: Date) => sandboxTracking.events({ waybillNumber: 'SF1000', shippedAt, city: '成都市' }, now)

describe('a play parcel', () => {
  it.each([
    [-0.1, []],
    [0, ['collected']],
    [6, ['in_transit', 'collected']],
    [29.9, ['arrived', 'in_transit', 'collected']],
    [30, ['out_for_delivery', 'arrived', 'in_transit', 'collected']],
    [34, ['delivered', 'out_for_delivery', 'arrived', 'in_transit', 'collected']],
  ])('after %s hours has passed, newest first: %j', async (hours, codes) => {
    expect((await events(at(hours))).map((event) => event.code)).toEqual(codes)
  })

  it('ends in the city of the address, at the same times whenever one looks', async () => {
    const [last] = await events(at(100))
    expect(last).toEqual({ at: at(34).toISOString(), code: 'delivered', place: '成都市' })
    expect((await events(at(7))).at(-1)).toEqual((await events(at(100))).at(-1))
  })
})
