import type { NetworkRequest } from '@/common/platform/network'

const mockStored = new Map<string, unknown>()
const mockSend = jest.fn()
jest.mock('@/common/platform/network', () => ({ send: mockSend }))
jest.mock('@/common/stores/preferences', () => ({ currentLanguage: () => 'zh' }))
jest.mock('@/common/platform/login', () => ({ proveIdentity: async () => ({ code: 'c', deviceId: 'a-device' }) }))
jest.mock('@/common/platform/storage', () => ({
  storage: {
    get: (key: string) => structuredClone(mockStored.get(key)),
    set: (key: string, value: unknown) => void mockStored.set(key, value),
  },
}))

type Answer = { status: number; code?: string } & Record<string, unknown>
const me = (nickname: string) => ({ id: 'cus_1', nickname, avatarUrl: null, createdAt: '' })
/** What the API says to each path; `/v1/me` by the token that was sent. */
let logIns: Answer[]
let refreshes: (Answer | 'offline')[]
let good: Set<string>
/** The calls in their order: `GET /v1/me t1`. */
let calls: string[]

beforeEach(() => {
  mockStored.clear()
  logIns = []
  refreshes = []
  good = new Set()
  calls = []
  mockSend.mockImplementation(async ({ method, url, headers, body }: NetworkRequest) => {
    const token = headers?.authorization?.replace('Bearer ', '') ?? ''
    const { refreshToken = '' } = (body ?? {}) as { refreshToken?: string }
    calls.push(`${method} ${url} ${token}${refreshToken}`.trim())
    if (url === '/v1/sessions') return { kind: 'answer', status: 201, body: logIns.shift() }
    if (url === '/v1/sessions/refresh') {
      const next = refreshes.shift()
      return next === 'offline' ? { kind: 'offline' } : { kind: 'answer', status: next?.status, body: next }
    }
    if (good.has(token)) return { kind: 'answer', status: 200, body: { as: token } }
    return { kind: 'answer', status: 401, body: { code: token === 'ended' ? 'unauthenticated' : 'session_expired' } }
  })
})

/** The client as a tab of the browser loads it; tabs share what is stored. */
function openTab() {
  let tab!: typeof import('./session') & typeof import('./http')
  jest.isolateModules(() => {
    tab = { ...require('./session'), ...require('./http') }
  })
  return { ...tab, getMe: () => tab.api.get<{ as: string }>('/v1/me') }
}
const loggedIn = (token: string, refreshToken: string | undefined = 'r') =>
  void mockStored.set('session', { token, me: me('小满'), ...(refreshToken && { refreshToken }) })
const rejected: Answer = { status: 401, code: 'refresh_rejected' }

test('a token that expired is refreshed once for all requests that wait, and each is repeated', async () => {
  loggedIn('t1')
  refreshes = [{ status: 200, token: 't2' }]
  good = new Set(['t2'])
  const { getMe, useSession } = openTab()
  expect(await Promise.all([getMe(), getMe(), getMe()])).toEqual([{ as: 't2' }, { as: 't2' }, { as: 't2' }])
  expect(calls.filter((call) => call.includes('/sessions'))).toEqual(['POST /v1/sessions/refresh r'])
  expect(useSession.getState()).toEqual({ token: 't2', refreshToken: 'r', me: me('小满') })
  expect(mockStored.get('session')).toEqual(useSession.getState())
})

test('a refusal of the token before does not refresh again', async () => {
  loggedIn('t1')
  refreshes = [{ status: 200, token: 't2' }]
  good = new Set(['t2'])
  const { getMe, ensureToken } = openTab()
  await getMe()
  expect(await ensureToken('t1')).toBe('t2')
})

test.each([
  ['session_expired', 't1'],
  ['unauthenticated', 'ended'],
])('a session that has ended (%s) is begun anew by a login', async (_code, token) => {
  loggedIn(token)
  refreshes = [rejected]
  logIns = [{ status: 201, token: 't3', refreshToken: 'r3', me: me('谷雨') }]
  good = new Set(['t3'])
  const { getMe, useSession } = openTab()
  expect(await Promise.all([getMe(), getMe()])).toEqual([{ as: 't3' }, { as: 't3' }])
  expect(calls.filter((call) => call.includes('/sessions'))).toEqual([
    'POST /v1/sessions/refresh r',
    'POST /v1/sessions',
  ])
  expect(useSession.getState()).toEqual({ token: 't3', refreshToken: 'r3', me: me('谷雨') })
})

test('a session of the release before, without a refresh token, logs in when its token has expired', async () => {
  loggedIn('t1', '')
  logIns = [{ status: 201, token: 't3', refreshToken: 'r3', me: me('谷雨') }]
  good = new Set(['t3'])
  expect(await openTab().getMe()).toEqual({ as: 't3' })
  expect(calls).toEqual(['GET /v1/me t1', 'POST /v1/sessions', 'GET /v1/me t3'])
})

test('without a network the session is kept, and the next try refreshes it', async () => {
  loggedIn('t1')
  refreshes = ['offline', { status: 503, code: 'unavailable' }, { status: 200, token: 't2' }]
  good = new Set(['t2'])
  const { getMe, useSession } = openTab()
  await expect(getMe()).rejects.toMatchObject({ code: 'offline' })
  await expect(getMe()).rejects.toMatchObject({ code: 'unavailable' })
  expect(useSession.getState()).toMatchObject({ token: 't1', refreshToken: 'r', me: me('小满') })
  expect(await getMe()).toEqual({ as: 't2' })
})

test('a name that changes during a refresh stays changed', async () => {
  loggedIn('t1')
  refreshes = [{ status: 200, token: 't2' }]
  good = new Set(['t2'])
  const { getMe, rememberMe, useSession } = openTab()
  const asked = getMe()
  rememberMe(me('立夏'))
  await asked
  expect(useSession.getState()).toEqual({ token: 't2', refreshToken: 'r', me: me('立夏') })
})

test('a second tab goes on with the session that the first one has stored', async () => {
  loggedIn('ended')
  refreshes = [rejected, { status: 200, token: 't4' }]
  logIns = [{ status: 201, token: 't3', refreshToken: 'r3', me: me('谷雨') }]
  good = new Set(['t3', 't4'])
  const [first, second] = [openTab(), openTab()]
  await first.getMe()
  expect(await second.getMe()).toEqual({ as: 't4' })
  expect(calls.filter((call) => call.includes('/sessions'))).toEqual([
    'POST /v1/sessions/refresh r',
    'POST /v1/sessions',
    'POST /v1/sessions/refresh r3',
  ])
  expect(second.useSession.getState()).toEqual({ token: 't4', refreshToken: 'r3', me: me('谷雨') })
})

test('a visitor sends no token and is not logged in', async () => {
  good = new Set([''])
  expect(await openTab().api.get('/v1/me', { as: 'visitor' })).toEqual({ as: '' })
  expect(calls).toEqual(['GET /v1/me'])
})
