import { readdirSync, readFileSync } from 'node:fs'
import type { FormInstance } from 'antd'
import { whenRight } from './when-right'

const formThat = (answers: () => Promise<object>) => ({ validateFields: answers }) as unknown as FormInstance<object>

test('what is wrong does nothing, and is no error of the page', async () => {
  const done = jest.fn()
  whenRight(
    formThat(() => Promise.reject(new Error('wrong'))),
    done,
  )
  whenRight(
    formThat(() => Promise.resolve({ fen: 1 })),
    done,
  )
  await new Promise(process.nextTick)
  expect(done.mock.calls).toEqual([[{ fen: 1 }]])
})

test('forms are sent in no other way that can fail unheard', () => {
  const files = readdirSync('desk/src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  )
  const asking = files.filter((name) => readFileSync(`desk/src/${name}`, 'utf8').includes('validateFields('))
  expect(asking).toEqual(['common/form/when-right.ts'])
})
