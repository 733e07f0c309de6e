import forms from './simplified-forms.json'

const simpleOf = new Map<string, string>()
for (let at = 0; at < forms.pairs.length; at += 2) simpleOf.set(forms.pairs.charAt(at), forms.pairs.charAt(at + 1))

/** The text with each Traditional or Japanese character in its simplified form, so of the same length. */
export const simplified = (text: string): string => text.replace(/\p{Script=Han}/gu, (one) => simpleOf.get(one) ?? one)
