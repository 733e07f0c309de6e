import { phonePlans } from '@haoli/contract'
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { Problem } from '../../platform/problem'

const mainland = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/
const mainlandPrefix = /^(?:\+|00)86-?(?=1[3-9]\d{9}$)/

const plans: Readonly<Record<string, CountryCode>> = phonePlans
const withPlans = new Set<CountryCode>(Object.values(plans))

/** A number of the place's own plan, or of one beside it where its country code is written; undefined: of none. */
function numberBeside(text: string, plan: CountryCode): string | undefined {
  const read = parsePhoneNumberFromString(text.replace(/^00/, '+'), plan)
  return read?.isValid() && read.country && withPlans.has(read.country) ? read.number : undefined
}

/**
 * A phone as it is stored: `13800138000` or `010-12345678` of the mainland, `+85291234567` of Hong Kong, Macao and Taiwan.
 * Everywhere a mainland phone is accepted; there also those of the three, written with or without their own code.
 * Throws `validation_failed` for `/phone`.
 * @param province by its official name
 */
export function checkPhone(text: string, province: string): string {
  const plan = plans[province]
  const beside = plan && numberBeside(text, plan)
  const phone = beside ?? text.replace(mainlandPrefix, '')
  if (beside === undefined && !mainland.test(phone)) {
    throw new Problem('validation_failed', `this is not a phone of ${plan ? `${province} or ` : ''}the mainland`, {
      param: '/phone',
    })
  }
  return phone
}
