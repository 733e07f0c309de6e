import type { AddressParts } from '@haoli/contract'

const parts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const

/** Whose parcel it is and where it goes. Only orders of one destination are packed together: the same customer's, to the same address. */
export const destinationOf = (customerId: string, address: AddressParts | null): string =>
  JSON.stringify([customerId, ...parts.map((part) => address?.[part] ?? '')])
