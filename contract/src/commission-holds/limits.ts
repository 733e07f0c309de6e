export const holdLimits = {
  appealChars: 200,
  holdAnswerChars: 200,
} as const
