/** Whether this platform can scan a code from within the program. */
export const canScan: boolean

/** What a scanned code says; an empty string when the person turned back. */
export function scanCode(): Promise<string>
