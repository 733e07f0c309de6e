import { readdirSync, readFileSync } from 'node:fs'
import { waybillRule } from './waybill-rule'

const { validator } = waybillRule({ needed: 'needed', form: 'form' })

test.each([undefined, '', '  '])('%j: a number is needed', async (typed) => {
  await expect(validator(undefined, typed)).rejects.toThrow('needed')
})

test.each(['12', ' SF1 ', 'S'.repeat(41)])('%j has not the form of one', async (typed) => {
  await expect(validator(undefined, typed)).rejects.toThrow('form')
})

test.each(['SF12', ' SF0001112223331 '])('%j is one', async (typed) => {
  await expect(validator(undefined, typed)).resolves.toBeUndefined()
})

test('whoever asks for a waybill asks with these fields', () => {
  const files = readdirSync('desk/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const asking = files.filter((name) => readFileSync(`desk/src/${name}`, 'utf8').includes('name="waybillNumber"'))
  expect(asking).toEqual(['common/form/waybill-fields.tsx'])
})
