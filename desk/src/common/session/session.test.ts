import type { KeptSession } from './session'

/** What the browser keeps for all tabs. */
const stored = new Map<string, string>()
/** Of the page that was loaded last. */
let listeners: [kind: string, listener: (event: object) => void][] = []
let now = 0
const reload = jest.fn()
const fetched = jest.fn()
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  },
  addEventListener: (kind: string, listener: (event: object) => void) => listeners.push([kind, listener]),
  location: { reload },
  fetch: fetched,
})
const happens = (kind: string, event: object = {}) => {
  for (const [of, listener] of listeners) if (of === kind) listener(event)
}

type Session = typeof import('./session')
type Call = typeof import('../api/call')

/** The page as it is after it was loaded. */
function load(): Session & Call {
  listeners = []
  let page: (Session & Call) | undefined
  jest.isolateModules(() => {
    page = { ...require('./session'), ...require('../api/call') }
  })
  if (!page) throw new Error('not loaded')
  return page
}

const sessionOf = (personId: string): KeptSession => ({
  personId,
  token: `token of ${personId}`,
  expiresAt: '2026-03-01T09:30:00.000Z',
  refreshToken: `secret of ${personId}`,
  refreshUntil: '2026-03-01T09:30:00.000Z',
})
const place = 'haoli.desk.session'
const told = (session: KeptSession | null) => {
  if (session) stored.set(place, JSON.stringify(session))
  else stored.delete(place)
  happens('storage', { key: place })
}
const refreshes = () => fetched.mock.calls.filter(([url]) => url === '/v1/sessions/refresh').length

beforeEach(() => {
  stored.clear()
  now = Date.parse('2026-03-01T09:00:00.000Z')
  jest.spyOn(performance, 'now').mockImplementation(() => now)
  // The computer's clock, set back all the time.
  jest.spyOn(Date, 'now').mockImplementation(() => -now)
  reload.mockClear()
  fetched.mockReset()
  fetched.mockImplementation(async (url: string) =>
    url === '/v1/sessions/refresh'
      ? Response.json({ token: 'new', expiresAt: '2026-03-01T10:00:00.000Z', refreshUntil: '2026-03-01T10:00:00.000Z' })
      : Response.json({ items: [], nextCursor: null }),
  )
})
afterEach(() => jest.restoreAllMocks())

describe('the next person at a desk sees nothing of the one before', () => {
  test('the page begins anew, and until then nobody is in', () => {
    const page = load()
    page.sessionOpened(sessionOf('wang'))
    expect(page.useSession.getState().session?.personId).toBe('wang')
    page.sessionEnded()
    expect(page.useSession.getState()).toEqual({ session: null, ended: true, expired: true })
    page.sessionOpened(sessionOf('li'))
    expect(reload).toHaveBeenCalledTimes(1)
    expect(page.useSession.getState().session).toBeNull()
    expect(load().useSession.getState()).toMatchObject({ session: { personId: 'li' }, ended: false })
  })

  test('also where the one before was in on this computer before the page was loaded', () => {
    stored.set(place, JSON.stringify(sessionOf('wang')))
    const page = load()
    page.sessionEnded()
    page.sessionOpened(sessionOf('li'))
    expect(reload).toHaveBeenCalledTimes(1)
    expect(page.useSession.getState().session).toBeNull()
  })

  test('also where they log in at another tab', () => {
    const page = load()
    page.sessionOpened(sessionOf('wang'))
    told(null)
    expect(page.useSession.getState()).toEqual({ session: null, ended: true, expired: false })
    told(sessionOf('li'))
    expect(reload).toHaveBeenCalledTimes(1)
    expect(page.useSession.getState().session).toBeNull()
  })

  test('who logs in again finds what was being written; who logs out leaves nothing', () => {
    const page = load()
    page.sessionOpened(sessionOf('wang'))
    page.sessionEnded()
    page.sessionOpened(sessionOf('wang'))
    expect(reload).not.toHaveBeenCalled()
    expect(page.useSession.getState().session?.personId).toBe('wang')
    page.loggedOut()
    expect(reload).toHaveBeenCalledTimes(1)
    expect(stored.size).toBe(0)
  })
})

describe('who has to log in again reads why', () => {
  const state = (page: Session) => page.useSession.getState()

  test('also where the page is loaded anew, until somebody is in', () => {
    const page = load()
    expect(state(page).expired).toBe(false)
    page.sessionOpened(sessionOf('wang'))
    page.sessionEnded()
    const again = load()
    expect(state(again)).toEqual({ session: null, ended: false, expired: true })
    // The login page itself asks without a token, and is refused.
    again.sessionEnded()
    expect(state(load()).expired).toBe(true)
    again.sessionOpened(sessionOf('wang'))
    expect(state(again).expired).toBe(false)
    again.loggedOut()
    expect(state(load())).toEqual({ session: null, ended: false, expired: false })
  })

  test('also at another tab, which tells a login that is over from one that was left', () => {
    const page = load()
    page.sessionOpened(sessionOf('wang'))
    const other = load()
    page.sessionEnded()
    happens('storage', { key: place })
    expect(state(other)).toEqual({ session: null, ended: true, expired: true })
    other.sessionOpened(sessionOf('wang'))
    page.loggedOut()
    happens('storage', { key: place })
    expect(state(other)).toEqual({ session: null, ended: true, expired: false })
  })

  test('once: a command that is refused for it says nothing of its own', async () => {
    const page = load()
    page.sessionOpened(sessionOf('wang'))
    const refusal =
      (code: string, status = 401) =>
      async () =>
        Response.json({ code, message: code }, { status })
    fetched.mockImplementation(refusal('internal', 500))
    const failed = await page.call('stopTask', { params: { id: 'tsk_1' } }).catch((error: unknown) => error)
    expect(page.isLoginOver(failed)).toBe(false)
    fetched.mockImplementation(async (url: string) =>
      refusal(url === '/v1/sessions/refresh' ? 'refresh_rejected' : 'session_expired')(),
    )
    const refused = await page.call('stopTask', { params: { id: 'tsk_1' } }).catch((error: unknown) => error)
    expect(state(page)).toEqual({ session: null, ended: true, expired: true })
    expect(page.isLoginOver(refused)).toBe(true)
    // Somebody is in again: an answer to a call of before is told.
    page.sessionOpened(sessionOf('wang'))
    expect(page.isLoginOver(refused)).toBe(false)
  })
})

test('polling does not keep a desk in; a tap, a key or a command does, at most every two minutes', async () => {
  const page = load()
  page.sessionOpened(sessionOf('wang'))
  for (let minute = 0; minute < 10; minute++) {
    now += 60_000
    await page.call('listTasks', { query: { state: 'open' } })
  }
  expect(refreshes()).toBe(0)
  happens('pointerdown')
  happens('keydown')
  expect(refreshes()).toBe(1)
  await new Promise(setImmediate)
  now += 120_000
  await page.call('stopTask', { params: { id: 'tsk_1' } })
  expect(refreshes()).toBe(2)
})
