import type { SessionKind } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { dayMs, hourMs, minuteMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import { deskSetting } from './desk-setting'
import { sessionSetting } from './session-setting'

interface Lasts {
  /** Of an access token. */
  accessMinutes: number
  /** A session that is not refreshed ends after it. */
  afterUseMs: number
  /** A session ends so long after its login. */
  longestMs: number
}

/** How long sessions of a kind last, by the settings that hold now. */
export async function lastsOf(db: Db, kind: SessionKind, now: Date): Promise<Lasts> {
  const { accessMinutes, refreshDays, longestDays } = await readSetting(db, sessionSetting, now)
  if (kind === 'phone') return { accessMinutes, afterUseMs: refreshDays * dayMs, longestMs: longestDays * dayMs }
  const { idleMinutes, longestHours } = await readSetting(db, deskSetting, now)
  // Its token ends with the session, so that a page that only asks for news has nothing to refresh.
  return { accessMinutes: idleMinutes, afterUseMs: idleMinutes * minuteMs, longestMs: longestHours * hourMs }
}
