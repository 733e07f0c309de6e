export const asksInWeChat = false

export async function openServiceChat() {
  throw new Error('only WeChat opens this conversation')
}

export async function openOutside(address: string) {
  window.open(address, '_blank', 'noopener')
  return false
}
