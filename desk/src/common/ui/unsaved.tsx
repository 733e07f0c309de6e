import { type RefObject, useEffect } from 'react'
import { type Location, useBlocker } from 'react-router'
import { useT } from '../messages'
import { Ask } from './ask'

interface UnsavedProps {
  /** There are changes that are not saved. */
  when: boolean
  /** They were saved just now, and the page is left because of that. */
  saved?: RefObject<boolean>
}

/** Another page, or another tab of this one; a drawer or a filter leaves nothing. */
const leaves = (from: Location, to: Location): boolean => from.pathname !== to.pathname || tabOf(from) !== tabOf(to)
const tabOf = ({ search }: Location) => new URLSearchParams(search).get('tab')

/** Asks before changes are lost: where another page of the desk is opened, and where the browser's tab is closed. */
export function Unsaved({ when, saved }: UnsavedProps) {
  const t = useT()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && saved?.current !== true && leaves(currentLocation, nextLocation),
  )
  useEffect(() => {
    if (!when) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [when])
  return (
    <Ask
      open={blocker.state === 'blocked'}
      title={t('common.unsaved')}
      words={t('common.unsaved_words')}
      ok={t('common.leave')}
      danger
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    />
  )
}
