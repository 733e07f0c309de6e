import forms from './simplified-forms.json'

const simpleOf = new Map<string, string>()
for (let at = 0; at < forms.pairs.length; at += 2) simpleOf.set(forms.pairs.charAt(at), forms.pairs.charAt(at + 1))

/**
 * The text with each Traditional or Japanese character in its simplified form, so that every position stays. Search has another
 * table, which knows words (`search-text/simplified.ts`).
 */
export const simplifiedByCharacter = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (one) => simpleOf.get(one) ?? one)
