import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { inThread } from './in-thread'

test('what keeps its thread busy keeps nothing else waiting', async () => {
  // First: it has begun. Second: it may end. On this thread it would wait for ever.
  const flags = new Int32Array(new SharedArrayBuffer(8))
  const waiting = inThread<string>(pathToFileURL(join(__dirname, '../../testing/waiting-thread.ts')), flags)
  while (Atomics.load(flags, 0) === 0) await nextTurn()
  Atomics.store(flags, 1, 1)
  Atomics.notify(flags, 1)
  expect(await waiting).toBe('ended')
})
