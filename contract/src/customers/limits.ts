export const customerLimits = {
  nicknameChars: 32,
} as const
