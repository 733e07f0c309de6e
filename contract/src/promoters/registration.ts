/**
 * Where a promoter stands in WeChat's register of promoters: `register_status` 0 to 3 of wechat.md 1.6. `identity_missing`: WeChat
 * does not know the person's real name.
 */
export const registrationStates = ['none', 'in_progress', 'done', 'identity_missing'] as const
export type RegistrationState = (typeof registrationStates)[number]
