/**
 * Whether a private card was opened outside the chat that it was sent to (wechat.md 2.6). False where that is unknown:
 * an older client, a failed call, a browser.
 */
export function isForAnotherChat(shareTicket: string): Promise<boolean>
