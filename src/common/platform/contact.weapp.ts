import Taro from '@tarojs/taro'
import { copyText } from './clipboard'
import type { ContactCard } from './contact'

export const asksInWeChat = true

export async function openServiceChat({ corpId, url }: { corpId: string; url: string }, card: ContactCard | null) {
  await Taro.openCustomerServiceChat({
    corpId,
    extInfo: { url },
    showMessageCard: card !== null,
    ...(card && {
      sendMessageTitle: card.title,
      sendMessagePath: card.path,
      ...(card.imageUrl && { sendMessageImg: card.imageUrl }),
    }),
  })
}

/** A mini program opens neither a mail program nor a web page that is not registered for it. */
export const openOutside = (_address: string, text: string) => copyText(text)
