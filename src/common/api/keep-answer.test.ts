import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { keepAnswer } from './keep-answer'

const queryKey = ['me', 'promoter']

/** What a page shows, and how the query that is on its way is answered. */
function read(before?: string) {
  const client = new QueryClient()
  if (before !== undefined) client.setQueryData(queryKey, before)
  let answer!: (data: string) => void
  const page = new QueryObserver(client, {
    queryKey,
    queryFn: ({ signal }) =>
      new Promise<string>((resolve, reject) => {
        answer = resolve
        signal.addEventListener('abort', () => reject(new Error('aborted')))
      }),
    staleTime: 0,
  })
  const leave = page.subscribe(() => undefined)
  return { client, page, leave, answer: (data: string) => answer(data) }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 0))

test.each([undefined, 'as the page began'])(
  'a query that began before a change does not undo it: %s',
  async (before) => {
    const { client, page, leave, answer } = read(before)
    keepAnswer(client, queryKey, 'changed')
    answer('as it was before')
    await rest()
    expect(page.getCurrentResult()).toMatchObject({ data: 'changed', status: 'success', fetchStatus: 'idle' })
    leave()
  },
)

test('without it the change is undone', async () => {
  const { client, page, leave, answer } = read('as the page began')
  client.setQueryData(queryKey, 'changed')
  answer('as it was before')
  await rest()
  expect(page.getCurrentResult().data).toBe('as it was before')
  leave()
})
