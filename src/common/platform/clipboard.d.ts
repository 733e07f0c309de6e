/** Puts text into the clipboard; false when the platform refused. */
export function copyText(text: string): Promise<boolean>

/** The clipboard's text after the user asked for it; an empty string when there is none or it was refused. */
export function readText(): Promise<string>
