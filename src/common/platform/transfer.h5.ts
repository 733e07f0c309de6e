export async function openTransfer() {
  return 'unsupported'
}
