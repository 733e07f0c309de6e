export const hasAddressBook = false

export async function chooseAddress() {
  return null
}
