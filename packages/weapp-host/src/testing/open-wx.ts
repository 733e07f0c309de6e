import { openPlain } from './open-plain'

/** The program's own `wx`, as tests call it: they stand where its code stands. */
// biome-ignore lint/suspicious/noExplicitAny: a program in plain JavaScript has no types either.
export type ProgramWx = Record<string, any>

/** Opens the small program, and its own `wx` beside it. */
export async function openWx(options: Parameters<typeof openPlain>[0] = {}) {
  const opened = await openPlain(options)
  return { ...opened, wx: opened.host.programWx as ProgramWx }
}
