import { type ReactNode, useState } from 'react'
import { followed, opened } from './opened'
import { OpenedNotice } from './opened-notice'

/** `latest` as a form edits it. `notice` stands beside the form: it asks where somebody else saved while a person was writing. */
export function useOpened<T>(latest: T, version: number) {
  const [touched, setTouched] = useState(false)
  const [before, set] = useState(() => opened(latest, version))
  const now = followed(before, opened(latest, version), touched)
  if (now !== before) set(now)
  const takeTheirs = () => {
    setTouched(false)
    set(opened(latest, version))
  }
  const notice: ReactNode =
    now.basedOn === version ? null : (
      <OpenedNotice onTheirs={takeTheirs} onMine={() => set({ ...now, basedOn: version })} />
    )
  return { ...now, touched, setTouched, notice }
}
