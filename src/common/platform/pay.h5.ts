export async function openCashier() {
  return 'unsupported'
}
