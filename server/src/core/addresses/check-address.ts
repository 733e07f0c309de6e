import type { AddressParts, SaveAddress } from '@haoli/contract'
import { checkPhone } from './check-phone'
import { checkRegion } from './check-region'

/**
 * The parts of an address as they are stored: the region by its official names, the phone in one form.
 * Throws `validation_failed` with the part at fault in `param`.
 */
export function checkAddress({ name, phone, detail, ...region }: SaveAddress): AddressParts {
  const { province, city, county } = checkRegion(region)
  return { name, phone: checkPhone(phone, province), province, city, county, detail }
}
