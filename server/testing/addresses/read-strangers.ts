import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressParts } from '@haoli/contract'
import { directCounties } from '../../src/core/regions/region-tree'
import type { ParseCase } from './read-cases'

/** A string that somebody wrote who had not read the parser, with what is right for it. */
interface StrangersString {
  text: string
  name: string
  phone: string
  /** Province, city and county; empty where none is certain. */
  region: string[]
  detail: string
  kind: string
}

/** The data that the region list is made from has other headings on the city level. */
function cityName(province: string, city: string): string {
  if (city === '县') return province
  return city === '省直辖县' ? directCounties : city
}

export function readStrangers(): ParseCase[] {
  const strings = JSON.parse(readFileSync(join(__dirname, 'strangers.json'), 'utf8')) as StrangersString[]
  return strings.map(({ text, name, phone, region: [province = '', city = '', county = ''], detail }) => ({
    text,
    expected: { name, phone, province, city: cityName(province, city), county, detail },
  }))
}

/**
 * An address without what nobody who reads it would call another address: blanks in the detail, the width of digits and
 * letters, hyphens and blanks in a phone number.
 */
export const comparable = <T extends AddressParts>(parts: T): T => ({
  ...parts,
  phone: parts.phone.replace(/[\s-]/g, ''),
  detail: parts.detail.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => wide.normalize('NFKC')).replace(/\s/g, ''),
})
