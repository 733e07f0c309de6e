import type { PromoterRegistration } from '@haoli/contract'

/** Taro's typings know other steps of it only (wechat.md 1.6). */
declare const wx: {
  openBusinessView?(
    options: Record<string, unknown> & { success(): void; fail(error: { errMsg?: string }): void },
  ): void
}

export const openBusinessView = (step: NonNullable<PromoterRegistration['step']>): Promise<boolean> =>
  new Promise((resolve) => {
    // Older clients do not have it.
    if (!wx.openBusinessView) return resolve(false)
    wx.openBusinessView({
      ...step,
      success: () => resolve(true),
      // Who turned back has opened it all the same.
      fail: ({ errMsg }) => resolve(/cancel/.test(String(errMsg))),
    })
  })
