let copied: () => Promise<void> = async () => undefined
jest.mock('@/common/platform/share', () => ({ useShareCard: jest.fn(), copyShareLink: () => copied() }))
jest.mock('./visits', () => ({ sharedPath: (path: string) => `${path}&ch=share_card` }))
jest.mock('./events', () => ({ track: jest.fn() }))

import { type ShareCard, useShareCard } from '@/common/platform/share'
import { track } from './events'
import { useSharedPage } from './use-shared-page'

const page = { title: '龙井', path: '/p?id=prd_1', productId: 'prd_1' }

test('a share in a browser counts once the link is copied, and not where it could not be', async () => {
  const share = useSharedPage(() => page)
  copied = async () => {
    throw new Error('refused')
  }
  await expect(share()).rejects.toThrow('refused')
  expect(track).not.toHaveBeenCalled()
  copied = async () => undefined
  await share()
  expect(jest.mocked(track).mock.calls).toEqual([[{ kind: 'shared', productId: 'prd_1' }]])
})

test('the card says who shares it, and nothing that a card has no place for', () => {
  useSharedPage(() => page)
  const card = jest.mocked(useShareCard).mock.lastCall?.[0] as () => ShareCard
  expect(card()).toEqual({ title: '龙井', path: '/p?id=prd_1&ch=share_card' })
})
