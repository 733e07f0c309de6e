/** WeChat wants the user's agreement before a call that reads something private (wechat.md 2.3). */
export interface PrivacyQuestion {
  /** Tells WeChat that the sheet is on screen. */
  shown(): void
  /** `buttonId`: the button with open-type agreePrivacyAuthorization that was tapped. */
  agree(buttonId: string): void
  refuse(): void
}

/** Calls `ask` whenever WeChat needs the agreement; without a listener WeChat shows a sheet of its own. */
export function onPrivacyQuestion(ask: (question: PrivacyQuestion) => void): void

/** Opens the privacy guide that the merchant wrote in WeChat's console; false where there is none. */
export function openPrivacyGuide(): Promise<boolean>

/** Whether the platform has a privacy guide that can be opened. */
export const hasPrivacyGuide: boolean
