/** A browser asks by itself for what is private. */
export function onPrivacyQuestion() {}

export async function openPrivacyGuide() {
  return false
}

export const hasPrivacyGuide = false
