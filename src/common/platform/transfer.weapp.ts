import type { TransferOutcome } from './transfer'

/** Missing from Taro's typings (wechat.md 2.5). */
declare const wx: {
  requestMerchantTransfer?(
    options: Record<string, unknown> & { success(): void; fail(error: { errMsg?: string }): void },
  ): void
}

export const openTransfer = (client: Record<string, string>): Promise<TransferOutcome> =>
  new Promise((resolve) => {
    // Older clients do not have it.
    if (!wx.requestMerchantTransfer) return resolve('unsupported')
    wx.requestMerchantTransfer({
      ...client,
      success: () => resolve('confirmed'),
      fail: ({ errMsg }) => resolve(/cancel/.test(String(errMsg)) ? 'cancelled' : 'failed'),
    })
  })
