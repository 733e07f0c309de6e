import { type Address, type ParsedAddress, phonePlans, type SaveAddress } from '@haoli/contract'

/** An address being edited. */
export type Draft = Required<SaveAddress>
export type Part = 'name' | 'phone' | 'region' | 'detail'

export const emptyDraft: Draft = {
  name: '',
  phone: '',
  province: '',
  city: '',
  county: '',
  detail: '',
  isDefault: false,
}

export const draftOf = ({ name, phone, province, city, county, detail, isDefault }: Address): Draft => ({
  name,
  phone,
  province,
  city,
  county,
  detail,
  isDefault,
})

const mainlandPhone = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/
/** Only the API knows the phones of the other plans. */
const isPhone = (phone: string, province: string) => (province in phonePlans ? /(\d\D*){6}/ : mainlandPhone).test(phone)

export type Fault = 'missing_name' | 'missing_phone' | 'bad_phone' | 'missing_region' | 'missing_detail'

/** The faults of a draft, by field. A first check before the request: the API decides. */
export function faultsOf({ name, phone, province, detail }: Draft): Partial<Record<Part, Fault>> {
  return {
    ...(!name.trim() && { name: 'missing_name' }),
    ...(!phone.trim() ? { phone: 'missing_phone' } : !isPhone(phone.trim(), province) && { phone: 'bad_phone' }),
    ...(!province && { region: 'missing_region' }),
    ...(detail.trim().length < 2 && { detail: 'missing_detail' }),
  }
}

/** Fills in a draft with the parsed fields; fields that the text did not have stay as they were. */
export function withParsed(draft: Draft, parsed: ParsedAddress): Draft {
  const { name, phone, province, city, county, detail } = parsed
  return {
    ...draft,
    ...(name && { name }),
    ...(phone && { phone }),
    ...(province && { province, city, county }),
    ...(detail && { detail }),
  }
}

/** The field to which an API error's `param` (a JSON pointer such as `/county`) refers. */
export function partAt(param = ''): Part | undefined {
  const name = param.replace(/^\//, '')
  if (name === 'province' || name === 'city' || name === 'county') return 'region'
  return name === 'name' || name === 'phone' || name === 'detail' ? name : undefined
}

export const regionText = ({ province, city, county }: Pick<Draft, 'province' | 'city' | 'county'>): string =>
  [province, city === province ? '' : city, county].filter(Boolean).join(' ')
