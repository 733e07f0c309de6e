import { isSame } from '@/common/diff/differences'

/** What somebody writes over a value of each of several things, by their ids, with the value that was there when they began. */
export type WrittenOver<Value, Written> = Readonly<Record<string, { written: Written; over: Value }>>

/** The first thing that is written says over what. null: nothing is written any more. */
export function writeOver<Value, Written>(
  all: WrittenOver<Value, Written>,
  id: string,
  { written, over }: { written: Written | null; over: Value },
): WrittenOver<Value, Written> {
  const { [id]: before, ...others } = all
  return written === null ? others : { ...others, [id]: { written, over: before ? before.over : over } }
}

/** Those over which somebody else saved another value meanwhile. */
export const overtaken = <Value>(all: WrittenOver<Value, unknown>, now: ReadonlyMap<string, Value>): string[] =>
  Object.entries(all).flatMap(([id, { over }]) => (now.has(id) && !isSame(over, now.get(id)) ? [id] : []))

/** All stays as it is written, over what is there by now. */
export const keepMine = <Value, Written>(
  all: WrittenOver<Value, Written>,
  now: ReadonlyMap<string, Value>,
): WrittenOver<Value, Written> =>
  Object.fromEntries(Object.entries(all).map(([id, { written, over }]) => [id, { written, over: now.get(id) ?? over }]))

/** What was overtaken is given up; the rest stays. */
export const takeTheirs = <Value, Written>(
  all: WrittenOver<Value, Written>,
  now: ReadonlyMap<string, Value>,
): WrittenOver<Value, Written> => {
  const gone = overtaken(all, now)
  return Object.fromEntries(Object.entries(all).filter(([id]) => !gone.includes(id)))
}
