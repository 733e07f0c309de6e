import { type Address, type ParsedAddress, phonePlans, type SaveAddress } from '@haoli/contract'

/** An address being edited. */
export type Draft = Required<SaveAddress>
export type Part = 'name' | 'phone' | 'region' | 'detail'

const regionParts = ['province', 'city', 'county'] as const

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

/** The field in which a part of an address is edited. */
export const fieldOf = (part: string): Part =>
  part === 'name' || part === 'phone' || part === 'detail' ? part : 'region'

/** What a pasted text made of a draft. */
export interface Filled {
  draft: Draft
  /** The fields that the text filled and that may be wrong. */
  unsure: Part[]
}

/**
 * Fills in a draft with the parsed fields. Fields that the text did not have stay as they were. What is uncertain only
 * fills what was empty: otherwise it stays in the detail, where it was written.
 */
export function withParsed(draft: Draft, parsed: ParsedAddress): Filled {
  const { name, phone, province, city, county } = parsed
  const doubted = new Set(parsed.uncertain.map(fieldOf))
  const region = { province, city, county }
  // 杭州市 in the text says less than 杭州市 西湖区 that was chosen before.
  const saysNothingNew = {
    name: name === '' || name === draft.name,
    phone: phone === '' || phone === draft.phone,
    region: regionParts.every((part) => region[part] === '' || region[part] === draft[part]),
  }
  const wasEmpty = { name: draft.name === '', phone: draft.phone === '', region: draft.province === '' }
  const takes = (field: keyof typeof wasEmpty) => !saysNothingNew[field] && (wasEmpty[field] || !doubted.has(field))
  const isLeft = (['name', 'region'] as const).some((field) => !saysNothingNew[field] && !takes(field))
  const detail = isLeft ? parsed.uncut : parsed.detail

  const unsure: Part[] = (['name', 'phone', 'region'] as const).filter((field) => doubted.has(field) && takes(field))
  return {
    draft: {
      ...draft,
      ...(takes('name') && { name }),
      ...(takes('phone') && { phone }),
      ...(takes('region') && region),
      ...(detail && { detail }),
    },
    unsure: isLeft ? [...unsure, 'detail'] : unsure,
  }
}

/** The field of a member of the draft: its name, or an API error's `param`, a JSON pointer such as `/county`. */
export function partAt(param = ''): Part | undefined {
  const name = param.replace(/^\//, '')
  return name in emptyDraft && name !== 'isDefault' ? fieldOf(name) : undefined
}

export const regionText = ({ province, city, county }: Pick<Draft, 'province' | 'city' | 'county'>): string =>
  [province, city === province ? '' : city, county].filter(Boolean).join(' ')
