import type { ConsentAnswer } from '@haoli/contract'

/** Whether people here can be asked what they want to be told of (wechat.md 2.9). */
export const asksForMessages: boolean

/**
 * Asks in the platform's own sheet whether one message of each template may be sent. Called from a tap or where a payment
 * has ended. Answers by template; empty where nobody could be asked. Never rejects.
 */
export function askForMessages(templateIds: string[]): Promise<Record<string, ConsentAnswer>>
