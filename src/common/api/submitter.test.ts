import { ApiError } from './api-error'
import { type Command, submitter } from './submitter'

type Piece = { sku: string; visit?: number }

/** An API that keeps what each key did, and whose answers can be lost or held back. */
function fakeApi() {
  const done = new Map<string, Piece>()
  const faults: (ApiError | Promise<void>)[] = []
  const add: Command<Piece, Piece> = async (body, key) => {
    const fault = faults.shift()
    if (fault instanceof ApiError && !fault.retryable) throw fault
    const answer = done.get(key) ?? body
    done.set(key, answer)
    if (fault instanceof ApiError) throw fault
    await fault
    return answer
  }
  return { add, faults, effects: () => [...done.values()] }
}

const lost = () => new ApiError('timeout', true)
const refusal = () => new ApiError('out_of_stock', false)
const tea = { sku: 'tea' }
const fan = { sku: 'fan' }

test('a lost answer and a second tap have one effect', async () => {
  const { add, faults, effects } = fakeApi()
  const submit = submitter(add)
  faults.push(lost())
  await expect(submit(tea)).rejects.toMatchObject({ code: 'timeout' })
  await expect(submit(tea)).resolves.toEqual(tea)
  expect(effects()).toEqual([tea])
})

test('two taps that are each answered have two effects', async () => {
  const { add, effects } = fakeApi()
  const submit = submitter(add)
  await submit(tea)
  await submit(tea)
  expect(effects()).toEqual([tea, tea])
})

test('a lost answer is still open after something else was done', async () => {
  const { add, faults, effects } = fakeApi()
  const submit = submitter(add)
  faults.push(lost())
  await submit(tea).catch(() => undefined)
  await submit(fan)
  await submit(tea)
  expect(effects()).toEqual([tea, fan])
})

test('what was refused for good is a new intent when it is asked for again', async () => {
  const keys: string[] = []
  const { add, faults } = fakeApi()
  const submit = submitter<Piece, Piece>((body, key) => {
    keys.push(key)
    return add(body, key)
  })
  faults.push(refusal())
  await expect(submit(tea)).rejects.toMatchObject({ code: 'out_of_stock' })
  await submit(tea)
  expect(new Set(keys).size).toBe(2)
})

test('another try sends the body of the first, whatever has changed beside its content', async () => {
  const { add, faults, effects } = fakeApi()
  const submit = submitter(add, { contentOf: ({ sku }) => sku })
  faults.push(lost())
  await submit({ sku: 'tea', visit: 1 }).catch(() => undefined)
  await expect(submit({ sku: 'tea', visit: 2 })).resolves.toEqual({ sku: 'tea', visit: 1 })
  expect(effects()).toHaveLength(1)
})

describe('while one is under way', () => {
  const held = () => {
    let release: () => void = () => undefined
    const answer = new Promise<void>((resolve) => {
      release = resolve
    })
    return { answer, release }
  }

  test('a tap sends nothing', async () => {
    const { add, faults, effects } = fakeApi()
    const { answer, release } = held()
    const counts: number[] = []
    const submit = submitter(add, { onUnderWay: (count) => counts.push(count) })
    faults.push(answer)
    const first = submit(tea)
    await expect(submit(tea)).resolves.toBeUndefined()
    await expect(submit(fan)).resolves.toBeUndefined()
    release()
    await first
    expect(effects()).toEqual([tea])
    expect(counts).toEqual([1, 0])
  })

  test('side by side, a tap on something else is sent', async () => {
    const { add, faults, effects } = fakeApi()
    const { answer, release } = held()
    const submit = submitter(add, { sideBySide: true })
    faults.push(answer)
    const first = submit(tea)
    await expect(submit(tea)).resolves.toBeUndefined()
    await expect(submit(fan)).resolves.toEqual(fan)
    release()
    await first
    expect(effects()).toEqual([tea, fan])
  })
})

test('who listens hears of the answer before the tap is over, and whether it may be an old one', async () => {
  const { add, faults } = fakeApi()
  const heard: unknown[] = []
  const submit = submitter(add, {
    onDone: (answer, { repeated }) => heard.push([answer, repeated]),
    onFailed: ({ code }, body) => heard.push([body, code]),
  })
  faults.push(lost())
  await submit(tea).catch(() => undefined)
  await submit(tea)
  expect(heard).toEqual([
    [tea, 'timeout'],
    [tea, true],
  ])
})
