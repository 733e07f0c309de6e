export async function openBusinessView() {
  return false
}
