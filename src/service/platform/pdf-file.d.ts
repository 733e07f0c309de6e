/**
 * Fetches a PDF and shows it, with a menu that saves and sends it on; a browser downloads it as `name`. Answers the status, 0 where
 * there was no answer. Never rejects.
 */
export function openPdfFile(file: { url: string; token: string | null; name: string }): Promise<number>
