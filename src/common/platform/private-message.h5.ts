export async function isForAnotherChat() {
  return false
}
