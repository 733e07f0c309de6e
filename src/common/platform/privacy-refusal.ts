/** The scope is not declared, a popup together with others was refused, the privacy guide was refused. */
const privacyErrnos = [112, 103, 104]

/** Whether one of WeChat's refusals is about the privacy guide, which is shown again at the next try (wechat.md 2.3). */
export const isPrivacyRefusal = ({ errMsg = '', errno = 0 }: { errMsg?: string; errno?: number }): boolean =>
  privacyErrnos.includes(errno) || /privacy/i.test(errMsg)
