import type { GivenParcel, GivenPresent } from '@haoli/contract'
import { storyOf } from './present-story'

const person = (nickname: string) => ({ nickname, avatarUrl: null })
const parcel = (more: Partial<GivenParcel> = {}) =>
  ({ state: 'waiting', returnReason: null, recipient: null, answeredAt: null, arrivedAt: null, ...more }) as GivenParcel
const story = (of: GivenParcel, openings: GivenPresent['openings'] = []) =>
  storyOf({ openedAt: 'paid', closedAt: 'closed', openings, parcels: [of] }).map(
    ({ kind, taken, at }) => `${kind} ${taken ? at : '-'}`,
  )
const xia = { ...person('立夏'), at: 'xia opened' }
const others = { ...person('小满'), at: 'man opened' }

test('before anybody opens it, everything after paying is still to come', () => {
  expect(story(parcel())).toEqual(['paid paid', 'opened -', 'accepted -', 'arrived -'])
})

test('opened, accepted and arrived have their times', () => {
  expect(story(parcel(), [xia])).toEqual(['paid paid', 'opened xia opened', 'accepted -', 'arrived -'])
  const accepted = parcel({ state: 'claimed', recipient: person('立夏'), answeredAt: 'xia accepted' })
  expect(story(accepted, [others, xia])).toEqual([
    'paid paid',
    'opened xia opened',
    'accepted xia accepted',
    'arrived -',
  ])
  expect(story({ ...accepted, arrivedAt: 'there' }, [xia]).at(-1)).toBe('arrived there')
})

test('declined and not accepted in time end it; what was never opened has no such step', () => {
  const declined = parcel({ state: 'refunded', returnReason: 'declined', answeredAt: 'no', recipient: person('立夏') })
  expect(story(declined, [xia])).toEqual(['paid paid', 'opened xia opened', 'declined no'])
  const expired = parcel({ state: 'expired', returnReason: 'expired' })
  expect(story(expired)).toEqual(['paid paid', 'expired closed'])
})

test('what the merchant refunded was accepted, and does not arrive any more', () => {
  const refunded = parcel({ state: 'refunded', returnReason: 'merchant', answeredAt: 'yes', recipient: person('立夏') })
  expect(story(refunded, [xia])).toEqual(['paid paid', 'opened xia opened', 'accepted yes'])
})
