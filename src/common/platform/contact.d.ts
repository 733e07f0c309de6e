/** What a conversation is about: offered to the customer to be sent as a card, which opens the page again. */
export interface ContactCard {
  title: string
  /** Page with its query, from the root. */
  path: string
  /** Absent: WeChat draws the page. */
  imageUrl?: string
}

/** Whether conversations of WeChat can be opened here (wechat.md 2.17). */
export const asksInWeChat: boolean

/** Opens a conversation of WeCom's customer service. Only in a tap. `card` null: none is offered. */
export function openServiceChat(chat: { corpId: string; url: string }, card: ContactCard | null): Promise<void>

/** Opens an address outside of the shop: by another tab, or a mail program. Where that cannot be, copies `text`; true: it was copied. */
export function openOutside(address: string, text: string): Promise<boolean>
