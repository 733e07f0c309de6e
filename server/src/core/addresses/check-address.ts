import type { AddressParts, SaveAddress } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import { checkRegion } from './check-region'

// Control characters and invisible bidirectional marks: with them a printed label would read differently.
const unprintable = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
const blanks = /[\s\u3000]+/g

function tidy(parts: SaveAddress, part: keyof AddressParts): string {
  // Pasted text has tabs and line breaks, which count as spaces; all other control characters are refused.
  const text = parts[part]
    .replace(/\ufeff/g, '')
    .replace(blanks, ' ')
    .trim()
  if (unprintable.test(text)) {
    throw new Problem('validation_failed', `${part} has characters that cannot be printed`, { param: `/${part}` })
  }
  return text
}

const least = { name: 1, detail: 2 } as const

/**
 * The parts of an address as they are stored: trimmed, spaces collapsed, the region by its official names.
 * Throws `validation_failed` with the part at fault in `param`.
 */
export function checkAddress(input: SaveAddress): AddressParts {
  const { phone } = input
  const [name, detail] = [tidy(input, 'name'), tidy(input, 'detail')]
  for (const [part, text] of [['name', name] as const, ['detail', detail] as const]) {
    if ([...text].length >= least[part]) continue
    throw new Problem('validation_failed', `${part} needs ${least[part]} characters or more`, { param: `/${part}` })
  }
  const region = checkRegion({
    province: tidy(input, 'province'),
    city: tidy(input, 'city'),
    county: tidy(input, 'county'),
  })
  return { name, phone, ...region, detail }
}
