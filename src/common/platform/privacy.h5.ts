/** A browser asks for its permissions itself. */
export function onPrivacyQuestion() {}

export async function openPrivacyGuide() {
  return false
}

export const hasPrivacyGuide = false
