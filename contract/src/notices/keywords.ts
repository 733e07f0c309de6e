/** Types of keywords in a template, by WeChat's names (wechat.md 2.9): those that the shop's notices fill. */
export const keywordTypes = ['thing', 'number', 'amount'] as const
export type KeywordType = (typeof keywordTypes)[number]
