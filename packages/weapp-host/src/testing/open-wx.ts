import { openPlain } from './open-plain'

/** The program's own `wx`, so that tests call it as the program does. */
// biome-ignore lint/suspicious/noExplicitAny: a program in plain JavaScript has no types either.
export type ProgramWx = Record<string, any>

/** Opens the small program, with its `wx`. */
export async function openWx(options: Parameters<typeof openPlain>[0] = {}) {
  const opened = await openPlain(options)
  return { ...opened, wx: opened.host.programWx as ProgramWx }
}
