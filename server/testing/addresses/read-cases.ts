import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressParts } from '@haoli/contract'

export interface ParseCase {
  text: string
  expected: AddressParts
}

/** The cases of a file in this folder; throws where a line lacks a part. */
export function readCases(name: string): ParseCase[] {
  const lines = readFileSync(join(__dirname, name), 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text, expected] = line.split(' =>')
      const [name, phone, region, detail] = (expected ?? '').split('|').map((part) => part.trim())
      const [province, city, county] = (region ?? '').split('/')
      if (name === undefined || phone === undefined || detail === undefined || county === undefined) {
        throw new Error(`a part of this case is missing: ${line}`)
      }
      const pasted = (text ?? '').replaceAll('⏎', '\n').replaceAll('⇥', '\t')
      return { text: pasted, expected: { name, phone, province: province ?? '', city: city ?? '', county, detail } }
    })
}
