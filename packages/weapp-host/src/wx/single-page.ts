/** The scene of a card in Moments: a single page without login and navigation (wechat.md 2.6). */
export const momentsScene = 1154

const forbidden = new Set([
  ...[
    'login',
    'checkSession',
    'getUserProfile',
    'authorize',
    'requestPayment',
    'chooseAddress',
    'requestSubscribeMessage',
  ],
  ...['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack', 'navigateToMiniProgram'],
  ...['setTabBarItem', 'setTabBarBadge', 'removeTabBarBadge', 'openPrivacyContract', 'makePhoneCall'],
])

/** Why this call fails in single page mode; undefined where it works. */
export const forbiddenInMoments = (name: string): string | undefined =>
  forbidden.has(name) ? 'not available in single page mode' : undefined
