export const asksForMessages = false

export async function askForMessages() {
  return {}
}
