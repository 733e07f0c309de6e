import type { AddressParts } from '@haoli/contract'

/** Whether the platform has an address book of its own. */
export const hasAddressBook: boolean

/** Lets the user pick from WeChat's address book; null where they close it, or refuse (wechat.md 2.4). */
export function chooseAddress(): Promise<AddressParts | null>
