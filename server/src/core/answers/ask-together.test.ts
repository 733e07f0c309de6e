import { askTogether } from './ask-together'

test('who comes while a question is on its way gets the answer to a later one, together with all others', async () => {
  const answers: ((value: number) => void)[] = []
  const ask = askTogether(() => new Promise<number>((resolve) => answers.push(resolve)))
  const first = ask()
  const [second, third] = [ask(), ask()]
  answers[0]?.(1)
  await expect(first).resolves.toBe(1)
  expect(answers).toHaveLength(2)
  answers[1]?.(2)
  await expect(Promise.all([second, third])).resolves.toEqual([2, 2])
  expect(answers).toHaveLength(2)
})

test('a question that fails is asked again for who came later', async () => {
  let asked = 0
  const ask = askTogether(async () => {
    asked += 1
    if (asked === 1) throw new Error('the database is gone')
    return asked
  })
  const [first, second] = [ask(), ask()]
  await expect(first).rejects.toThrow('the database is gone')
  await expect(second).resolves.toBe(2)
})
