import type { openApp } from './app'
import type { WireRequest } from './phone'

type App = ReturnType<typeof openApp>

const matches = (command: string, { method, url }: WireRequest): boolean => {
  const [verb, path = ''] = command.split(' ')
  return method === verb && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url)
}

/**
 * A tap on a command whose answer is lost on the way back, and a second tap: the same key and body are sent. `command`
 * is named as in the contract: `POST /v1/orders/{id}/cancel`. What the first try did is not seen before the second: in
 * between nothing can be read.
 */
export async function tapTwiceAndLoseTheFirstAnswer(app: App, command: string, tap: () => Promise<unknown>) {
  const sent: WireRequest[] = []
  const { wire } = app.phone
  app.phone.wire = async (request) => {
    if (!matches(command, request)) {
      if (sent.length === 1 && request.method === 'GET') throw { errMsg: 'request:fail' }
      return wire(request)
    }
    sent.push(request)
    const answer = await wire(request)
    if (sent.length === 1) throw { errMsg: 'request:fail timeout' }
    return answer
  }
  const told = () => app.phone.toasts.filter((words) => words === '网络有点慢，请重试').length
  const before = told()
  await tap()
  await app.until(() => expect(told()).toBe(before + 1))
  await tap()
  await app.until(() => expect(sent).toHaveLength(2))
  const [first, second] = sent
  expect(first?.headers['idempotency-key']).toBeTruthy()
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
  expect(second?.body).toBe(first?.body)
}
