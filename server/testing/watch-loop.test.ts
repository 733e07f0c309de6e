import Fastify from 'fastify'
import { cpuMs, watchLoop } from './watch-loop'

const limitMs = 100

function work(): void {
  const end = cpuMs() + 3 * limitMs
  while (cpuMs() < end);
}

test('a request that keeps the loop busy is named; one that only takes long is not, and neither is what tests do', async () => {
  const app = Fastify()
  app.get('/busy', async () => work())
  app.get('/waiting', async () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3 * limitMs))
  const loop = await watchLoop(app, limitMs)
  await app.inject('/waiting')
  work()
  await app.inject({ url: '/busy' })
  work()
  expect(loop.close()).toEqual([{ request: 'GET /busy', cpuMs: expect.any(Number) }])
  await app.close()
})
