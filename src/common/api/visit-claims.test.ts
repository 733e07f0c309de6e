const mockPost = jest.fn()
jest.mock('./http', () => ({ api: { post: (path: string) => mockPost(path) } }))
jest.mock('@/common/platform/login', () => ({}))
jest.mock('@/common/platform/network', () => ({}))
jest.mock('@/common/platform/storage', () => ({ storage: { get: () => undefined, set: () => undefined } }))
jest.mock('@/common/stores/preferences', () => ({ currentLanguage: () => 'zh' }))

import { ApiError } from './api-error'
import { useSession } from './session'
import { visitClaims } from './visit-claims'

const me = (id: string) => ({ id, nickname: '', avatarUrl: null, createdAt: '' })
const logIn = (id: string) => useSession.setState({ token: id, me: me(id) } as never)
const settled = () => new Promise(setImmediate)
const paths = () => mockPost.mock.calls.map(([path]) => path)

let refused: string[]
let claims: ReturnType<typeof visitClaims>
let stop: () => void
beforeEach(() => {
  mockPost.mockReset().mockResolvedValue(null)
  refused = []
  useSession.setState({ token: null, me: null })
  claims = visitClaims((id) => refused.push(id))
  stop = claims.watchLogins()
})
afterEach(() => stop())

test('a visit is claimed once by the login that follows it', async () => {
  claims.recorded({ id: 'vst_1', customerId: null })
  expect(paths()).toEqual([])
  logIn('cus_1')
  useSession.setState({ token: 'another token' })
  await settled()
  claims.retry()
  expect(paths()).toEqual(['/v1/visits/vst_1/claim'])
})

test('and by one that came while it was being recorded, but not where it was sent by who is logged in', () => {
  logIn('cus_1')
  claims.recorded({ id: 'vst_1', customerId: 'cus_1' })
  expect(paths()).toEqual([])
  claims.recorded({ id: 'vst_2', customerId: null })
  expect(paths()).toEqual(['/v1/visits/vst_2/claim'])
})

test('a login after the visit has ended claims nothing', () => {
  claims.recorded({ id: 'vst_1', customerId: null })
  claims.left()
  logIn('cus_1')
  expect(paths()).toEqual([])
})

test('a claim without an answer is tried again; one of another’s visit is not, and the visit is left', async () => {
  mockPost.mockRejectedValueOnce(new ApiError('offline', true))
  claims.recorded({ id: 'vst_1', customerId: null })
  logIn('cus_1')
  await settled()
  mockPost.mockRejectedValueOnce(new ApiError('not_found', false))
  claims.retry()
  await settled()
  claims.retry()
  expect(paths()).toHaveLength(2)
  expect(refused).toEqual(['vst_1'])
})
