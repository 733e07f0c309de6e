/** `copied`: WeChat saves and opens no such file, so that the text is in the clipboard instead. */
export function giveTextFile(name: string, text: string): Promise<'saved' | 'copied' | 'failed'>
