/**
 * Whether WeChat says that a private card was sent to another chat than the one it was opened in (wechat.md 2.6). False
 * where it says nothing: an older client, a failing call, a browser.
 */
export function isForAnotherChat(shareTicket: string): Promise<boolean>
