import { maskPhone } from './mask-phone'

interface Receiver {
  name: string
  phone: string
  detail: string
}

/** Who receives it and where, as lists show it: the region stays. `**明`, `138****8000`. */
export const maskReceiver = <Address extends Receiver>(address: Address): Address => ({
  ...address,
  name: maskName(address.name),
  phone: maskPhone(address.phone),
  detail: '****',
})

/** All but the last character of a name: 王小明 is **明. One of a single character is hidden. */
export function maskName(name: string): string {
  const characters = [...name]
  return characters.length < 2 ? '*' : `${'*'.repeat(Math.min(characters.length - 1, 8))}${characters.at(-1)}`
}
