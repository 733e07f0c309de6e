/** What a member is called, and what it decides. Without English help the schema's own description stands. */
export type MemberWords = readonly [zh: string, en: string, zhHelp?: string, enHelp?: string]
