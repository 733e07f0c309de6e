import { type ReactNode, useState } from 'react'
import { OpenedNotice } from '@/common/form/opened-notice'
import { keepMine, overtaken, takeTheirs, type WrittenOver, writeOver } from '../lib/written-over'

/** What a dialog's fields hold of several things, `now` being what each is. `notice` asks where somebody else saved meanwhile. */
export function useWrittenOver<Value, Written>(now: ReadonlyMap<string, Value>) {
  const [all, set] = useState<WrittenOver<Value, Written>>({})
  const gone = overtaken(all, now)
  const notice: ReactNode =
    gone.length === 0 ? null : (
      <OpenedNotice onTheirs={() => set(takeTheirs(all, now))} onMine={() => set(keepMine(all, now))} />
    )
  return {
    all,
    write: (id: string, written: Written | null, over: Value) =>
      set((before) => writeOver(before, id, { written, over })),
    clear: () => set({}),
    isOvertaken: (id: string) => gone.includes(id),
    notice,
  }
}
