import type { ConsentAnswer } from '@haoli/contract'

/** Whether this platform can ask people which messages they want (wechat.md 2.9). */
export const asksForMessages: boolean

/**
 * Asks in the platform's own sheet whether one message of each template may be sent. WeChat allows it only after a tap
 * or a payment. Resolves to the answer for each template, empty where nobody could be asked. Never rejects.
 */
export function askForMessages(templateIds: string[]): Promise<Record<string, ConsentAnswer>>
